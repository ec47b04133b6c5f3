// Runs in the head, before the first paint: marks that JavaScript is there and applies the reader's choice of colours.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const choice = localStorage.getItem("leading-customer-experience:theme");
    if (choice === "light" || choice === "dark") root.dataset.theme = choice;
  } catch { /* storage denied: the device's colours it is */ }
})();
