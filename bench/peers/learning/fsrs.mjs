// SPDX-License-Identifier: BSL-1.0
// next_state of ts-fsrs on the reviews of bench/learning/memory.bench.cpp. Prints reviews a second and the sum of the
// final stabilities, which is 254433.2829 without the rounding to 8 decimals that ts-fsrs makes at each step.
import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs';

let word = 12345;
const draw = (n) => {
  word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
  return (word >>> 8) % n;
};
const cards = [];
for (let c = 0; c < 1000; ++c) {
  const card = [];
  let interval = 1;
  for (let k = 0; k < 8; ++k) {
    const luck = draw(12);
    const given = luck < 2 ? 1 : luck < 4 ? 2 : luck < 10 ? 3 : 4;
    const sameDay = k > 0 && draw(10) === 0;
    card.push([given, k === 0 || sameDay ? 0 : interval]);
    interval = Math.min(300, Math.floor(interval * (1.5 + 0.1 * draw(10)) + 1));
  }
  cards.push(card);
}

const m = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false }));
const run = () => {
  let sum = 0;
  for (const card of cards) {
    let state = null;
    for (const [given, days] of card) state = m.next_state(state, days, given);
    sum += state.stability;
  }
  return sum;
};
for (let i = 0; i < 50; ++i) run();  // let the compiler warm up
let best = Infinity;
let sum = 0;
for (let i = 0; i < 100; ++i) {
  const before = process.cpuUsage();
  sum = run();
  const used = process.cpuUsage(before);
  best = Math.min(best, used.user + used.system);
}
console.log(`ts-fsrs next_state: ${(8000 / best).toFixed(3)} M reviews/s (best of 100 runs), sum of stabilities ${sum.toFixed(4)}`);
