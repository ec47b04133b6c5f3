// Controls of exercise 13 that the kit lacks: the player, the scene behind, the redesign, the guess, the map of one's own journey.
import { JourneyMap } from "./journey_map.jsx";
import { Walk } from "./kit/walk.jsx";
import { Behind } from "./walk_behind.jsx";
import { Guess } from "./walk_guess.jsx";
import { Redesign } from "./walk_redesign.jsx";

export const controls = { walk: Walk, behind: Behind, redesign: Redesign, guess: Guess, journey_map: JourneyMap };
