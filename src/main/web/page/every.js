// A part of a page that looks again by itself while somebody looks at it.
for (const region of document.querySelectorAll("[data-every]")) {
  setInterval(async () => {
    if (document.hidden) return;
    const answer = await fetch(region.dataset.source, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(region.id);
    if (fresh) region.replaceChildren(...fresh.childNodes);
  }, Number(region.dataset.every));
}
