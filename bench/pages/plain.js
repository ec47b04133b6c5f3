/* The least that a page can do: add up ten sliders whenever one of them moves. */
const sliders = [...document.querySelectorAll("input[type=range]")];
const total = document.getElementById("total");
const show = () => {
  total.textContent = String(sliders.reduce((sum, slider) => sum + Number(slider.value), 0));
};
document.getElementById("scales").addEventListener("input", show);
show();
