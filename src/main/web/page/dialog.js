// Buttons that open a dialog; it closes by its own form and by Escape.
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-open]");
  if (button) document.getElementById(button.dataset.open).showModal();
});
