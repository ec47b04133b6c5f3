// Small drawings for the steps of a walk: a sky that follows the clock, and one thing in the foreground. Drawn here with the page's own colours,
// always decorative: the scene beside them says it in words.

const circle = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const rect = (x, y, w, h, r = 3) => `M${x + r} ${y}h${w - 2 * r}q${r} 0 ${r} ${r}v${h - 2 * r}q0 ${r} ${-r} ${r}h${-(w - 2 * r)}q${-r} 0 ${-r} ${-r}v${-(h - 2 * r)}q0 ${-r} ${r} ${-r}z`;
/** Somebody: head and shoulders that stand on the ground. */
const somebody = (x, kind = "paper", tall = 46, y = 102) => [
  [kind, `M${x - 13} ${y}v${-(tall - 26)}q0 -13 13 -13t13 13v${tall - 26}z`], [kind, circle(x, y - tall + 4, 9)],
];
const lines = (x, y, widths, step = 8) => widths.map((w, at) => `M${x} ${y + at * step}h${w}`).join("");
const cup = (x, y, kind = "paper") => [[kind, `M${x} ${y}h22l-3 30h-16z`], ["ink", `M${x - 2} ${y}h26v-5h-26z`], ["soft", `M${x + 2} ${y + 9}h18l-1.2 11h-15.6z`]];
const smoke = (x, y) => ["thin", `M${x} ${y}q-4 -6 0 -11t0 -11M${x + 8} ${y}q-4 -6 0 -11t0 -11`];
const envelope = (x, y, w, h, kind = "paper") => [[kind, rect(x, y, w, h)], ["ink", `M${x} ${y + 3}l${w / 2} ${h * 0.5}l${w / 2} ${-h * 0.5}`]];
const sheet = (x, y, kind = "paper") => [[kind, rect(x, y, 46, 62)], ["thin", lines(x + 8, y + 14, [30, 24, 30, 18, 27])]];
const open_box = (x, y) => [
  ["paper", `M${x} ${y}h70v34h-70z`], ["soft", `M${x} ${y}l-12 -13h28l12 13zM${x + 70} ${y}l12 -13h-28l-12 13z`], ["thin", `M${x + 35} ${y + 12}v14M${x + 28} ${y + 19}h14`],
];

export const DRAWINGS = {
  queue: [...somebody(60), ...somebody(92, "soft"), ...somebody(124), ...somebody(158, "accent", 50), ["ink", "M184 102v-34h40v34M184 76h40"]],
  cups: [["ink", "M36 92h168"], ...cup(52, 62), ...cup(84, 62, "accent"), ...cup(116, 62), ...cup(148, 62), ...cup(180, 62), smoke(62, 52), smoke(126, 52)],
  till: [...somebody(150, "accent", 56, 84), ["paper", rect(48, 58, 62, 34)], ["soft", rect(56, 44, 46, 18)], ["thin", "M58 72h42M58 80h42"], ["ink", "M30 92h184"]],
  card: [["paper", rect(56, 40, 54, 56, 7)], ["warm", rect(64, 48, 38, 16)], ["thin", "M66 74h8M80 74h8M94 74h8M66 84h8M80 84h8M94 84h8"], ["accent", rect(124, 58, 70, 42, 6)], ["over", "M124 72h70"]],
  people: [...somebody(52), ...somebody(84, "soft", 52), ...somebody(118, "accent", 48), ...somebody(152), ...somebody(186, "soft", 50)],
  parcel: [...open_box(84, 66), ["accent", rect(106, 48, 26, 17, 2)], ["thin", "M112 54h14M112 59h10"]],
  invoice: [...sheet(96, 38), ["warm", circle(142, 92, 12)], ["over", "M142 86v7M142 97v.2"]],
  costume: [...somebody(120, "warm", 62), ["warm", "M108 40l-9 -13 21 5 21 -5 -9 13z"], ["thin", "M52 100q6 -16 14 0M60 92v-22M180 100q6 -16 14 0M188 92v-26"], ["ink", "M133 70l22 -13M107 70l-20 -9"]],
  laptop: [["paper", rect(76, 40, 88, 54, 5)], ["soft", rect(83, 47, 74, 40, 2)], ["thin", lines(90, 58, [44, 30, 52])], ["ink", "M60 98h120l-8 6h-104z"]],
  mail: [...envelope(78, 46, 84, 52), ["warm", circle(162, 46, 9)]],
  chat: [["paper", `${rect(60, 38, 84, 30, 10)}M80 68l-4 9 14 -9`], ["accent", `${rect(106, 76, 72, 24, 10)}`], ["dots", `${circle(84, 53, 3)}${circle(100, 53, 3)}${circle(116, 53, 3)}`]],
  tea: [["paper", "M90 58h56v20q0 20 -20 20h-16q-20 0 -20 -20z"], ["ink", "M146 64q16 0 16 11t-18 12M78 102h86"], smoke(108, 50), smoke(126, 50)],
  letter: [...envelope(60, 62, 80, 40, "soft"), ["paper", "M128 28l56 10 -9 58 -56 -10z"], ["thin", "M136 42l38 7M134 52l30 5M132 62l38 7M131 72l22 4"]],
  phone: [["paper", rect(94, 28, 46, 76, 8)], ["soft", rect(100, 38, 34, 50, 3)], ["accent", circle(117, 96, 4)], ["thin", "M152 46q10 14 0 32M162 38q16 22 0 48M82 46q-10 14 0 32"]],
  desk: [...somebody(120, "accent", 58, 82), ["ink", "M48 84h150M60 84v18M186 84v18"], ...cup(150, 52), ["paper", "M70 76l28 -5 4 10h-32z"]],
  papers: [["paper", "M70 50l40 -7 9 54 -40 7z"], ...sheet(112, 40), ["accent", "M150 92l22 -34 7 5 -22 34 -9 4z"]],
  notary: [...sheet(72, 40), ["warm", circle(106, 92, 9)], ["accent", "M140 92l34 -50 8 6 -34 50 -11 5z"], ["ink", "M128 104h58"]],
  calendar: [["paper", rect(80, 36, 80, 66, 5)], ["accent", "M80 41q0 -5 5 -5h70q5 0 5 5v11h-80z"], ["thin", "M94 66h8M114 66h8M134 66h8M94 80h8M114 80h8M134 80h8"], ["warm", circle(118, 80, 8)]],
  visit: [...somebody(72, "accent", 58, 84), ...somebody(120, "soft", 52, 84), ...somebody(168, "paper", 58, 84), ["ink", "M44 86h152M58 86v16M182 86v16"], ["paper", "M106 80h24v5h-24z"]],
  door: [["paper", rect(92, 26, 56, 78, 2)], ["soft", "M100 34h40v70h-40z"], ["accent", "M100 34l26 9v67l-26 -6z"], ["over", "M119 74v7"], ["ink", "M76 104h92"]],
  table: [["ink", "M44 82h152M62 82v20M178 82v20"], ["paper", "M92 80q0 -17 28 -17t28 17z"], ["thin", "M120 63v-6M104 74q16 -7 32 0"], ["warm", circle(64, 75, 6)], ...cup(160, 50)],
  box: [["paper", rect(82, 52, 78, 50)], ["soft", "M114 52h14v50h-14z"], ["thin", "M92 92h12M92 86h8"], ["accent", "M136 68q8 -11 14 0 6 -11 8 2 0 9 -14 17 -12 -9 -8 -19z"]],
  van: [["paper", "M52 96v-48q0 -5 5 -5h82v53z"], ["accent", "M139 58h26q5 0 8 5l13 19v14h-47z"], ["soft", "M149 65h16l10 15h-26z"], ["tyre", circle(80, 97, 10)], ["tyre", circle(160, 97, 10)], ["thin", "M18 60h22M12 72h28M22 84h18"]],
  clock: [["paper", circle(120, 66, 34)], ["ink", "M120 46v20l14 10"], ["warm", circle(120, 66, 3)], ["thin", "M120 36v4M120 92v4M90 66h-4M154 66h-4"]],
  depot: [["ink", "M40 102v-52l80 -24 80 24v52"], ["paper", `${rect(60, 78, 30, 24)}${rect(94, 78, 30, 24)}${rect(128, 78, 30, 24)}`], ["soft", `${rect(77, 52, 30, 24)}${rect(111, 52, 30, 24)}`], ["accent", rect(162, 78, 22, 24)]],
  badge: [...somebody(98, "accent", 76, 104), ["paper", rect(126, 62, 62, 26, 5)], ["thin", lines(136, 72, [34, 22], 8)], ["warm", "M157 56q-9 -11 -15 -3t15 19q21 -11 15 -19t-15 3z"]],
  stars: [54, 87, 120, 153, 186].map((x, at) => [at < 3 ? "warm" : "paper", `M${x} 50l4.4 9.6 10.4 1.2 -7.8 7.2 2.2 10.4 -9.2 -5.2 -9.2 5.2 2.2 -10.4 -7.8 -7.2 10.4 -1.2z`]),
};

/** The drawing of a step under the sky of its hour. */
export function Scene({ drawing, time = "12:00" }) {
  const [hours, minutes] = time.split(":").map(Number);
  const hour = hours + minutes / 60;
  const night = hour < 6.5 || hour >= 18.5;
  const along = night ? ((hour + 5.5) % 24) / 12 : (hour - 6.5) / 12;
  const x = 22 + 196 * Math.min(1, Math.max(0, along));
  const y = 44 - 28 * Math.sin(Math.PI * Math.min(1, Math.max(0, along)));
  return (
    <svg class={`w-scene ${night ? "is-night" : ""}`} viewBox="0 0 240 120" aria-hidden="true" focusable="false">
      <rect class="sky" width="240" height="120" />
      {night ? <path class="moon" d={`M${x} ${y - 9}a9 9 0 1 0 8 13a7.5 7.5 0 0 1 -8 -13z`} /> : <circle class="sun" cx={x} cy={y} r="8" />}
      <path class="ground" d="M0 104h240v16h-240z" />
      {(DRAWINGS[drawing] ?? DRAWINGS.people).map(([kind, d], at) => <path key={at} class={kind} d={d} />)}
    </svg>
  );
}

/** A face from very bad to very good. */
export function Face({ value, size = 34 }) {
  const bend = value * 3.2;
  return (
    <svg class="w-face" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle class="skin" cx="16" cy="16" r="13.5" />
      <path class="mark" d={`M11 12.4v${value === 2 ? 1.4 : 2.2}M21 12.4v${value === 2 ? 1.4 : 2.2}`} />
      <path class="mark" d={`M10 ${21 - bend / 2}q6 ${bend * 1.5} 12 0`} />
      {value === -2 && <path class="mark" d="M9 9.4l4 1.8M23 9.4l-4 1.8" />}
    </svg>
  );
}
