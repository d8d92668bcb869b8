// Signing in turns a key into a session; the key goes in a header and is kept nowhere.
import { ask } from "./ask.js";

for (const form of document.querySelectorAll("[data-sign-in]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const alert = form.querySelector("[role=alert]");
    const key = form.elements.key.value.trim();
    const answer = await fetch("/v1/session", { method: "POST", headers: { Authorization: `Bearer ${key}` } }).catch(() => null);
    if (answer?.ok) {
      location.assign(form.dataset.to);
    } else {
      alert.textContent = form.dataset.refused;
      alert.hidden = false;
    }
  });
}

for (const button of document.querySelectorAll("[data-sign-out]")) {
  button.addEventListener("click", async () => {
    await ask("/v1/session", { method: "DELETE" });
    location.assign("/");
  });
}
