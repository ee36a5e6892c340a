
// A network that lives as long as its element: what changes is added to it or taken out, so that
// the places of what stays are kept. All text comes through `data` and is drawn, never parsed.
const FONT = "system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const LINE = 9;

function wrapped(name) {
  const lines = [];
  for (let at = 0; at < name.length && lines.length < 3; at += LINE) {
    lines.push(name.slice(at, at + LINE));
  }
  return lines.join("\n") + (name.length > 3 * LINE ? "…" : "");
}

function drawnNode(node, degree) {
  return {
    id: node.id,
    label: wrapped(node.name),
    title: `${node.kind}：${node.name}`,
    color: {background: node.colour, border: node.colour,
            highlight: {background: node.colour, border: "#111111"},
            hover: {background: node.colour, border: "#444444"}},
    size: 10 + Math.min(16, 2.6 * Math.sqrt(degree)),
  };
}

function drawnEdge(edge) {
  return {
    id: edge.id, from: edge.from, to: edge.to,
    title: edge.name,
    arrows: edge.directed ? {to: {enabled: true, scaleFactor: 0.45}} : "",
  };
}

const OPTIONS = {
  autoResize: true,
  nodes: {shape: "dot", borderWidth: 1.2, font: {face: FONT, size: 16, color: "#1c2733",
          strokeWidth: 4, strokeColor: "#fbfcfd"}},
  edges: {color: {color: "#b4bec9", highlight: "#1f5fa8", hover: "#7b8794"}, width: 1,
          selectionWidth: 1.5, hoverWidth: 0.5, smooth: {type: "continuous", roundness: 0.25}},
  interaction: {hover: true, tooltipDelay: 150, multiselect: false},
  physics: {solver: "forceAtlas2Based",
            forceAtlas2Based: {gravitationalConstant: -70, springLength: 120, damping: 0.6,
                               avoidOverlap: 0.4},
            stabilization: {iterations: 250, fit: true}},
};

function made(root) {
  const held = {nodes: new vis.DataSet(), edges: new vis.DataSet(), said: {}};
  held.network = new vis.Network(root, {nodes: held.nodes, edges: held.edges}, OPTIONS);
  held.network.on("selectNode", (event) => held.select(event.nodes[0]));
  held.network.on("selectEdge", (event) => {
    if (event.nodes.length === 0) held.select(event.edges[0]);
  });
  held.network.on("deselectNode", (event) => {
    if (event.nodes.length + event.edges.length === 0) held.select(null);
  });
  held.network.on("doubleClick", (event) => {
    if (event.nodes.length) held.expand(event.nodes[0]);
  });
  held.network.on("stabilizationIterationsDone", () => settle(held));
  held.network.on("afterDrawing", () => tell(root, held));
  return held;
}

// Once settled nothing moves by itself, and what was held in its place can be dragged again.
function settle(held) {
  held.network.setOptions({physics: {enabled: false}});
  held.nodes.update(held.nodes.getIds().map((id) => ({id, fixed: false})));
  if (held.first) {
    held.first = false;
    held.network.fit({animation: false});
  }
}

// For those who cannot see the drawing, and for tests: the names, and where they are drawn.
function tell(root, held) {
  const places = {};
  const positions = held.network.getPositions();
  for (const id of Object.keys(positions)) {
    const point = held.network.canvasToDOM(positions[id]);
    places[id] = [Math.round(point.x), Math.round(point.y)];
  }
  root.dataset.places = JSON.stringify(places);
  root.dataset.names = JSON.stringify(held.said);
  root.setAttribute("aria-label", Object.values(held.said).join("、"));
}

function brought(held, data) {
  const degree = {};
  for (const edge of data.edges) {
    degree[edge.from] = (degree[edge.from] || 0) + 1;
    degree[edge.to] = (degree[edge.to] || 0) + 1;
  }
  const nodes = data.nodes.map((node) => drawnNode(node, degree[node.id] || 0));
  const wanted = new Set(nodes.map((node) => node.id));
  const gone = held.nodes.getIds().filter((id) => !wanted.has(id));
  const stay = held.nodes.getIds().filter((id) => wanted.has(id));
  const fresh = nodes.some((node) => held.nodes.get(node.id) === null);
  const edges = new Set(data.edges.map((edge) => edge.id));
  held.edges.remove(held.edges.getIds().filter((id) => !edges.has(id)));
  held.nodes.remove(gone);
  held.said = Object.fromEntries(data.nodes.map((node) => [node.id, node.name]));
  if (fresh) {
    // Another graph is laid out anew; one that grows keeps the places of what was there.
    held.first = stay.length * 2 < nodes.length;
    if (!held.first) held.nodes.update(stay.map((id) => ({id, fixed: true})));
  }
  held.nodes.update(nodes);
  held.edges.update(data.edges.map(drawnEdge));
  if (fresh) {
    held.network.setOptions({physics: {enabled: true}});
    held.network.stabilize(250);
  }
}

const canvases = new WeakMap();

export default function (component) {
  const {data, parentElement, setStateValue, setTriggerValue} = component;
  const root = parentElement.querySelector(".plangraph-canvas");
  root.style.height = `${data.height}px`;
  if (!canvases.has(root)) canvases.set(root, made(root));
  const held = canvases.get(root);
  held.select = (id) => setStateValue("selected", id);
  held.expand = (id) => setTriggerValue("expanded", id);
  brought(held, data);
}
