"""An analyst's corrections: kept beside a plan, applied to what was extracted."""
