// Forms: no double sending, a warning before leaving half-written work, drop zones, long lists one can type in.

const dirty = new Set();

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-guard]");
  if (form) dirty.add(form);
});
addEventListener("beforeunload", (event) => {
  if ([...dirty].some((form) => form.isConnected)) event.preventDefault();
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  dirty.delete(form);
  if (event.defaultPrevented || form.method !== "post" || event.submitter?.formMethod === "dialog") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => release(form), 15000); // a download leaves the page as it was
  event.submitter?.setAttribute("aria-busy", "true");
  if (form.dataset.wait) setTimeout(() => wait(form), 2000);
});
// Back to a page kept by the browser: its forms can be sent again.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
document.addEventListener("htmx:afterRequest", ({ target }) => target.closest?.("form") && release(target.closest("form")));

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}

function wait(form) {
  const label = document.createElement("label");
  label.className = "progress";
  label.setAttribute("role", "status");
  label.append(form.dataset.wait, document.createElement("progress"));
  form.append(label);
}

const sized = (bytes) =>
  bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1).replace(".", ",")} MB`;

function prepareDrop(zone) {
  const input = zone.querySelector("input[type=file]");
  const shown = zone.querySelector(".drop-files");
  const over = (on) => zone.classList.toggle("is-over", on);
  zone.addEventListener("dragover", () => over(true));
  for (const end of ["dragleave", "drop"]) zone.addEventListener(end, () => over(false));
  input.addEventListener("change", () => {
    shown.textContent = [...input.files].map((file) => `${file.name} · ${sized(file.size)}`).join(", ");
  });
}

let loading;
function tomSelect() {
  loading ||= new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = document.querySelector("meta[name=tom-select]").content;
    script.onload = () => resolve(window.TomSelect);
    document.head.append(script);
  });
  return loading;
}

async function prepareList(select) {
  const TomSelect = await tomSelect();
  if (select.tomselect) return;
  const label = select.labels[0]?.firstChild;
  if (label) select.setAttribute("aria-label", label.textContent.trim());
  const list = new TomSelect(select, {
    maxOptions: 200,
    plugins: select.multiple ? { remove_button: { title: "Bỏ" } } : {},
    render: { no_results: () => '<div class="no-results">Không có mục nào khớp</div>' },
  });
  const described = select.getAttribute("aria-describedby");
  if (described) list.control_input.setAttribute("aria-describedby", described);
}

function prepare(root) {
  root.querySelectorAll(".drop:not([data-ready])").forEach((zone) => { zone.dataset.ready = ""; prepareDrop(zone); });
  root.querySelectorAll("select[data-long]").forEach(prepareList);
}
prepare(document);
document.addEventListener("htmx:load", (event) => prepare(event.target.parentNode || document));
