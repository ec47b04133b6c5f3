// Cards to hold in the hand: on the screen, on paper, and with words of one's own.
import { t } from "../../book/page/i18n.js";
import { useId, useStore, useView, useWork } from "./kit/context.js";
import { Button, Icon } from "./kit/icons.jsx";
import { onPage, printing } from "./kit/print-alone.js";

const NONE = [];

export function CueCards({ spec }) {
  const store = useStore();
  const id = useId("cues");
  const cards = useView("cards") ?? NONE;
  const cues = useWork("cues") ?? {};
  if (!cards.length) return <p class="cx-quiet">{t("Cards come as soon as something is written.")}</p>;
  const print = () => {
    printing(onPage(<article class="cx-sheet cx-story-cards-print"><CardList cards={cards} /></article>, document.body, "cx-sheet-page").remove);
  };
  const set = (element, text) => store.set({ cues: { ...cues, [element]: text.slice(0, 1000) } }, { label: t("Words on a card"), merge: `cues-${element}` });
  return (
    <div class="cx-story-cards-all">
      <CardList cards={cards} />
      <div><Button icon="print" onClick={print}>{t("Print the cards")}</Button></div>
      <details class="cx-fold">
        <summary><Icon name="right" size={18} />{t("Put your own words on the cards")}</summary>
        <div class="cx-fold-body">
          <p class="cx-hint">{t("One line each, six at most: a place, a name, a figure. Left empty, the first words of your paragraphs stand there.")}</p>
          {cards.map((card) => (
            <div key={card.element} class="cx-field cx-field-wide">
              <label class="cx-label" for={`${id}-${card.element}`}>{spec.elements[card.element].title}</label>
              <textarea id={`${id}-${card.element}`} class="cx-input" rows={3} value={cues[card.element] ?? ""} onInput={(event) => set(card.element, event.currentTarget.value)} />
            </div>
          ))}
        </div>
      </details>
    </div>
  );
}

const CardList = ({ cards }) => (
  <ol class="cx-story-cards">
    {cards.map((card, n) => (
      <li key={card.element}>
        <p class="cx-story-card-head"><b>{n + 1}. {card.title}</b><span>{t("from {start}, {length}", { start: card.from, length: card.length })}</span></p>
        <ul>{card.lines.map((line, at) => <li key={at}>{line}</li>)}</ul>
        <p class="cx-story-card-last">{card.last}</p>
      </li>
    ))}
  </ol>
);
