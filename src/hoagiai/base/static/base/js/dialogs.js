// A link with data-dialog="id" opens that <dialog>; without scripts it leads to the confirm page.

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog?.showModal) {
    event.preventDefault();
    dialog.showModal();
  } else if (event.target.matches("dialog.dialog")) {
    event.target.close();
  }
});
