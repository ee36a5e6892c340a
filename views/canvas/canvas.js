
// A network that lives as long as its element: what changes is added to it or taken out, so that
// the places of what stays are kept. All text comes through `data` and is drawn, never parsed.
const FONT = "system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const SIZE = 16, ROW = 19, GAP = 6;
const ROUNDS = 80;
const ROWS = 3, WIDE = 18; // of a name; a Chinese character is 2 wide

// What stays together in a row: a word with the blank behind it, or a sign with its brackets.
const PART = /[!-~]+ *|[（(“《【]*[^!-~][）)”》】、，]*/g;
const widthOf = (text) => Array.from(text).reduce((sum, sign) => sum + (sign > "~" ? 2 : 1), 0);

function filled(parts, wide) {
  const rows = [""];
  for (const part of parts) {
    const last = rows.length - 1;
    if (rows[last] && widthOf(rows[last] + part) > wide + 1) rows.push(part);
    else rows[last] += part;
  }
  return rows;
}

// Return a name in up to three rows, of about one width where that is room enough.
function wrapped(name) {
  const parts = name.match(PART) ?? [], wide = widthOf(name);
  const even = filled(parts, Math.ceil(wide / Math.ceil(wide / WIDE)));
  const rows = even.length <= ROWS ? even : filled(parts, WIDE);
  return rows.slice(0, ROWS).join("\n") + (rows.length > ROWS ? "…" : "");
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
  nodes: {shape: "dot", borderWidth: 1.2, font: {face: FONT, size: SIZE, color: "#1c2733",
          strokeWidth: 4, strokeColor: "#fbfcfd"}},
  edges: {color: {color: "#b4bec9", highlight: "#1f5fa8", hover: "#7b8794"}, width: 1,
          selectionWidth: 1.5, hoverWidth: 0.5, smooth: {type: "continuous", roundness: 0.25}},
  interaction: {hover: true, tooltipDelay: 150, multiselect: false},
  physics: {solver: "forceAtlas2Based",
            forceAtlas2Based: {gravitationalConstant: -45, springLength: 80, damping: 0.6,
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

const measure = document.createElement("canvas").getContext("2d");

// The room of a node: its disc, and its name in rows under it. Its middle is (x, y).
function roomOf(node, place) {
  measure.font = `${SIZE}px ${FONT}`;
  const rows = node.label.split("\n");
  const name = Math.max(...rows.map((row) => measure.measureText(row).width));
  const below = node.size + ROW * rows.length;
  return {
    id: node.id, fixed: node.fixed === true, x: place.x, y: place.y + (below - node.size) / 2,
    wide: Math.max(2 * node.size, name) + GAP, high: node.size + below + GAP,
    lift: (below - node.size) / 2,
  };
}

// Push two rooms apart along the shorter way; what is held in its place does not give way.
function part(first, second) {
  const x = second.x - first.x, y = second.y - first.y;
  const across = (first.wide + second.wide) / 2 - Math.abs(x);
  const along = (first.high + second.high) / 2 - Math.abs(y);
  if (across <= 0 || along <= 0 || (first.fixed && second.fixed)) return false;
  const axis = across < along ? "x" : "y";
  const way = (axis === "x" ? across * (x < 0 ? -1 : 1) : along * (y < 0 ? -1 : 1)) + 0.01;
  const share = first.fixed ? 0 : second.fixed ? 1 : 0.5;
  first[axis] -= way * share;
  second[axis] += way * (1 - share);
  return true;
}

// No name stands on another: force alone keeps discs apart, not the names under them.
function partNames(held) {
  const places = held.network.getPositions();
  const rooms = held.nodes.get().map((node) => roomOf(node, places[node.id]));
  let met = true;
  for (let round = 0; met && round < ROUNDS; round += 1) {
    met = false;
    for (let at = 0; at < rooms.length; at += 1) {
      for (let other = at + 1; other < rooms.length; other += 1) {
        met = part(rooms[at], rooms[other]) || met;
      }
    }
  }
  for (const room of rooms) held.network.moveNode(room.id, room.x, room.y - room.lift);
}

// Once settled nothing moves by itself, and what was held in its place can be dragged again.
function settle(held) {
  held.network.setOptions({physics: {enabled: false}});
  partNames(held);
  held.nodes.update(held.nodes.getIds().map((id) => ({id, fixed: false})));
  if (held.first) {
    held.first = false;
    held.network.fit({animation: false});
  }
}

// For those who cannot see the drawing, and for tests: the names, and where they are drawn.
function tell(root, held) {
  const places = {}, rooms = {};
  const positions = held.network.getPositions();
  const drawnAt = (x, y) => Object.values(held.network.canvasToDOM({x, y})).map(Math.round);
  for (const id of Object.keys(positions)) {
    const {left, top, right, bottom} = held.network.getBoundingBox(id);
    places[id] = drawnAt(positions[id].x, positions[id].y);
    rooms[id] = [...drawnAt(left, top), ...drawnAt(right, bottom)];
  }
  root.dataset.places = JSON.stringify(places);
  root.dataset.rooms = JSON.stringify(rooms);
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
