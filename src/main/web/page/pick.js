// A form that takes just so many ticks: its button waits until they are there.
const mind = (form) => {
  const most = Number(form.dataset.pick);
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const button = form.querySelector("button[type=submit]");
  if (!button) return;
  const count = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    button.disabled = ticked !== most;
    for (const box of boxes) box.disabled = ticked === most && !box.checked;
  };
  form.addEventListener("change", count);
  count();
};

const all = (root) => root.querySelectorAll("[data-pick]").forEach(mind);
all(document);
document.addEventListener("laurel:shown", (event) => all(event.target));
