// Controls of exercise 01 that the kit lacks: none so far. Everything it shows is made of house controls.
export const controls = {};
