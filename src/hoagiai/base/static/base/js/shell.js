// The search key, menus that close, messages that leave, and what is said when an htmx request fails.

const WORDS = {
  403: "Bạn chưa được giao quyền làm việc này.",
  404: "Không tìm thấy mục này; có thể mục đã được chuyển hoặc xóa.",
  409: "Có người vừa sửa mục này trước bạn. Mở lại trang để xem nội dung mới.",
  413: "Tệp gửi lên quá lớn.",
  429: "Bạn đã thử quá nhiều lần. Chờ ít phút rồi thử lại.",
};
const FAILED = "Hệ thống gặp lỗi, việc vừa làm chưa được lưu. Thử lại sau ít phút.";
const OFFLINE = "Không kết nối được với máy chủ. Kiểm tra đường truyền rồi thử lại.";

export function toast(words, kind = "info") {
  const place = document.getElementById("toasts");
  if (!place) return;
  const line = document.createElement("p");
  line.className = `toast toast-${kind}`;
  line.textContent = words;
  place.append(line);
  if (kind !== "error") leave(line);
  else line.addEventListener("click", () => line.remove());
}

const leave = (line) => setTimeout(() => line.remove(), 6000);
document.querySelectorAll("[data-leaves]").forEach(leave);

const typing = (node) => node.closest("input, textarea, select, [contenteditable]");
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
    const search = document.querySelector("[data-search]");
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  }
  if (event.key === "Escape") closeMenus(null);
});

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (menu === except) continue;
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector("summary").focus();
  }
}
document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));

// On a narrow screen the row of tabs begins where the chosen one is.
function showTab() {
  for (const tab of document.querySelectorAll(".tabs [aria-current]")) {
    const row = tab.closest(".tabs");
    row.scrollLeft += tab.getBoundingClientRect().right - row.getBoundingClientRect().right + 24;
  }
}
showTab();
document.addEventListener("htmx:afterSettle", showTab);

document.addEventListener("toast", (event) => toast(event.detail.words, event.detail.kind));
document.addEventListener("htmx:responseError", ({ detail: { xhr } }) => {
  if (!(xhr.getResponseHeader("HX-Trigger") || "").includes("toast")) toast(WORDS[xhr.status] || FAILED, "error");
});
document.addEventListener("htmx:sendError", () => toast(OFFLINE, "error"));
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
