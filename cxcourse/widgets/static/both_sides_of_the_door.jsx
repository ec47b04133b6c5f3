// Exercise 14 walks with the player of exercise 13.
import { Walk } from "./kit/walk.jsx";

export const controls = { walk: Walk };
