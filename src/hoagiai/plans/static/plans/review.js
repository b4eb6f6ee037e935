// Light a value up on both sides; bring the other side into view inside its own pane.

const same = (path) => document.querySelectorAll(`[data-path="${CSS.escape(path)}"]`);
const clear = () => document.querySelectorAll(".is-lit").forEach((node) => node.classList.remove("is-lit"));

function light(path) {
  clear();
  same(path).forEach((node) => node.classList.add("is-lit"));
}

for (const event of ["mouseover", "focusin"]) {
  document.addEventListener(event, ({ target }) => {
    const node = target.closest?.("[data-path]");
    if (node) light(node.dataset.path);
  });
}

// What is open for correction, or was just corrected, comes into view in the document; the page stays where it is.
function open(path) {
  for (let part = path; part; part = part.slice(0, Math.max(0, part.lastIndexOf(".")))) {
    const mark = document.getElementById(`m-${part}`);
    const pane = mark?.closest(".pane-fixed");
    if (!pane) continue;
    pane.scrollTop += mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
    return light(mark.dataset.path);
  }
}
open(document.querySelector(".sheet")?.dataset.open ?? location.hash.replace(/^#v-/, ""));

document.addEventListener("click", (event) => {
  const node = event.target.closest("a[data-path]");
  const other = node && document.getElementById(node.hash.slice(1));
  if (!other) return;
  event.preventDefault();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  other.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  light(node.dataset.path);
  history.replaceState(null, "", node.hash);
  if (!other.matches("a, button, [tabindex]")) other.tabIndex = -1;
  other.focus({ preventScroll: true });
});
