// The switch of colours: as the device, light, dark, in turn. boot.js applies the choice on the next page.
import { announce } from "./announce.js";

const KEY = "leading-customer-experience:theme";
const TURN = ["auto", "light", "dark"];

export function startTheme() {
  const button = document.querySelector(".cx-theme");
  if (!button) return;
  const root = document.documentElement;
  const label = button.querySelector(".visually-hidden");
  const show = (choice) => {
    if (choice === "auto") delete root.dataset.theme;
    else root.dataset.theme = choice;
    label.textContent = button.dataset[choice];
    button.title = button.dataset[choice];
  };
  show(root.dataset.theme ?? "auto");
  button.addEventListener("click", () => {
    const choice = TURN[(TURN.indexOf(root.dataset.theme ?? "auto") + 1) % TURN.length];
    show(choice);
    announce(button.dataset[choice]);
    try {
      if (choice === "auto") localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, choice);
    } catch { /* storage denied: the choice holds on this page */ }
  });
}
