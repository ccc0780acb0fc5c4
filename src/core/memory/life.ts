import { mix } from '../hash.ts';
import { Again, Learning, New, Relearning, Review } from '../model.ts';
import type { Lane, Preset, Rating, Settings, StudyDay } from '../model.ts';
import { onBreak } from './breaks.ts';
import type { Followed } from './followed.ts';
import { drawRating } from './habits.ts';
import type { Habits } from './habits.ts';
import { makeSpread } from './load.ts';
import type { Load } from './load.ts';
import { nextInterval, nextMemory, recallOf } from './schedule.ts';
import type { Spread } from './schedule.ts';
import type { Simulation, Wish } from './simulate.ts';
import { nextStep } from './steps.ts';

/** Answers of one card on one day, after which it is left for tomorrow. */
const ROUNDS = 12;
/** Days behind the last one on which the load still counts. */
const BEYOND = 400;
const DAY = 86_400;

const ahead = (days: number) => new Float64Array(days);
const laneOf = (question: number | undefined): Lane => (question ? 'questions' : 'cards');

/** A preset as the simulation asks it. */
interface Way {
  preset: Preset;
  recall: (stability: number, days: number) => number;
  spread: Spread;
}

/** So many of something a day, in whole numbers: what is left over counts on the next day. */
class Quota {
  left = Infinity;
  private credit = 0;
  private readonly perDay: number;
  constructor(perDay: number) {
    this.perDay = perDay;
  }
  renew(): void {
    this.credit = (this.credit % 1) + this.perDay;
    // Sums of parts such as 1/3 fall a little short of a whole.
    this.left = this.perDay === Infinity ? Infinity : Math.floor(this.credit + 1e-9);
  }
}

/** Someone's next days with some cards: `simulate` says what they are like. */
export class Life {
  readonly made: Simulation;
  private readonly all: Followed;
  private readonly habits: Habits;
  private readonly settings: Settings;
  private readonly today: StudyDay;
  private readonly ways: Way[];
  private readonly loads: Record<Lane, Load>;
  /** First and last card due on a day, and the card after each: −1 for none. */
  private readonly first: Int32Array;
  private readonly final: Int32Array;
  private readonly next: Int32Array;
  private waiting: number[] = [];
  private unseen: number[];
  private readonly quotas: ReturnType<typeof quotasOf>;
  private at = 0;

  constructor(all: Followed, habits: Habits, settings: Settings, today: StudyDay, wish: Wish) {
    const { days } = wish;
    this.all = all;
    this.habits = habits;
    this.settings = settings;
    this.today = today;
    this.made = {
      from: today,
      days,
      reviews: ahead(days),
      recalled: ahead(days),
      fresh: ahead(days),
      questions: ahead(days),
      minutes: ahead(days),
      questionMinutes: ahead(days),
      memorised: ahead(days),
      seen: ahead(days),
    };
    const load = () => ({ today, cards: new Uint32Array(days + BEYOND) });
    this.loads = { cards: load(), questions: load() };
    this.first = new Int32Array(days).fill(-1);
    this.final = new Int32Array(days).fill(-1);
    this.next = new Int32Array(all.length).fill(-1);
    this.ways = all.presets.map((preset, at) => this.wayOf(preset, at, wish));
    this.quotas = quotasOf(all, settings, wish);
    for (let card = 0; card < all.seen; card++) {
      const at = Math.max(0, all.due[card]! - today);
      this.dueIn(card, at);
      this.addLoad(card, at);
    }
    this.unseen = Array.from({ length: all.length - all.seen }, (_, at) => all.seen + at);
  }

  private wayOf(preset: Preset, at: number, wish: Wish): Way {
    const card = this.all.preset.indexOf(at);
    const lane = laneOf(this.all.question[card]);
    const retention = lane === 'questions' ? null : wish.retention;
    return {
      preset: retention === null ? preset : { ...preset, retention },
      recall: recallOf(preset.weights),
      spread: makeSpread(preset.spread, this.loads[lane], this.settings),
    };
  }

  /** One day, so many after today. */
  live(at: number): void {
    const { all, loads, made } = this;
    this.at = at;
    for (let card = this.first[at]!; card >= 0; card = this.next[card]!) this.waiting.push(card);
    if (!onBreak(this.settings.breaks, this.today + at)) {
      this.quotas.all.forEach((quota) => quota.renew());
      this.waiting = this.waiting.filter((card) => !this.review(card));
      this.unseen = this.introduce();
    }
    let seen = 0;
    let memorised = 0;
    for (let card = 0; card < all.length; card++) {
      if (all.stability[card] === 0 || all.question[card]) continue;
      seen++;
      const days = this.today + at - all.last[card]!;
      const { recall } = this.ways[all.preset[card]!]!;
      memorised += recall(all.stability[card]!, Math.max(0, days));
    }
    made.seen[at] = seen * all.times;
    made.memorised[at] = memorised * all.times;
    for (const load of [loads.cards, loads.questions]) {
      load.today++;
      load.cards = load.cards.subarray(1);
    }
  }

  /** Answers a due card, unless a limit keeps it waiting. */
  private review(card: number): boolean {
    const { all, quotas } = this;
    const isReview = all.state[card] === Review;
    const taken = all.question[card]
      ? [quotas.questions]
      : isReview
        ? [quotas.reviews, quotas.reviewsOf[all.deck[card]!]!]
        : [];
    if (!take(taken)) return false;
    this.answer(card);
    return true;
  }

  /** Shows the day's new cards; gives those still unseen. */
  private introduce(): number[] {
    const { all, quotas, made } = this;
    return this.unseen.filter((card) => {
      const question = all.question[card] === 1;
      const taken = question
        ? [quotas.newQuestions, quotas.questions]
        : [quotas.fresh, quotas.freshOf[all.deck[card]!]!];
      if (!take(taken)) return true;
      if (!question) made.fresh[this.at]! += all.times;
      this.answer(card);
      return false;
    });
  }

  /** All grades of a card on one day, until it has another. */
  private answer(card: number): void {
    const { all, at, made } = this;
    const lane = laneOf(all.question[card]);
    const habits = this.habits[lane];
    const { preset, spread } = this.ways[all.preset[card]!]!;
    const day = this.today + at;
    let elapsed = all.reps[card] === 0 ? 0 : Math.max(0, day - all.last[card]!);
    all.last[card] = day;
    if (lane === 'questions') made.questions[at]! += all.times;
    for (let round = 0; round < ROUNDS; round++) {
      const state = all.state[card]!;
      const rating = this.rate(card, elapsed);
      const memory = {
        stability: all.stability[card]!,
        difficulty: all.difficulty[card]!,
      };
      const after = nextMemory(memory, elapsed, rating, preset.weights);
      all.stability[card] = after.stability;
      all.difficulty[card] = after.difficulty;
      all.reps[card]!++;
      const minutes = (all.times * habits.seconds[stateNames[state]!]) / 60;
      made.minutes[at]! += minutes;
      if (lane === 'questions') made.questionMinutes[at]! += minutes;
      const lapsed = state === Review || state === Relearning;
      const steps = lapsed ? preset.relearningSteps : preset.learningSteps;
      const stays = steps.length > 0 && (state !== Review || rating === Again);
      const step = stays ? nextStep(steps, state === Review ? 0 : all.step[card]!, rating) : null;
      if (!step) {
        all.state[card] = Review;
        const exact = nextInterval(after.stability, preset);
        const { seed, reps } = all;
        const most = preset.maximumInterval;
        const days = Math.max(1, spread(exact, elapsed, most, seed[card]!, reps[card]!));
        this.addLoad(card, days);
        return this.dueIn(card, at + days);
      }
      all.state[card] = lapsed ? Relearning : Learning;
      all.step[card] = step.step;
      if (step.seconds >= DAY) return this.dueIn(card, at + Math.round(step.seconds / DAY));
      elapsed = 0;
    }
    this.dueIn(card, at + 1);
  }

  /** The button given, and counted where it is a review's. */
  private rate(card: number, elapsed: number): Rating {
    const { all, at, made } = this;
    const odds = this.habits[laneOf(all.question[card])];
    const luck = (which: number) => mix(all.luck[card]!, 2 * all.reps[card]! + which) / 2 ** 32;
    switch (all.state[card]) {
      case New:
        return drawRating(odds.first, luck(0));
      case Learning:
        return drawRating(odds.learning, luck(0));
      case Relearning:
        return drawRating(odds.relearning, luck(0));
      default: {
        const { recall } = this.ways[all.preset[card]!]!;
        const recalled = luck(0) < recall(all.stability[card]!, elapsed);
        if (!all.question[card]) {
          made.reviews[at]! += all.times;
          if (recalled) made.recalled[at]! += all.times;
        }
        return recalled ? drawRating(odds.recalled, luck(1)) : Again;
      }
    }
  }

  private addLoad(card: number, days: number): void {
    const { cards } = this.loads[laneOf(this.all.question[card])];
    if (days < cards.length) cards[days]! += this.all.times;
  }

  /** Puts a card behind those of a day; days that are not simulated need no order. */
  private dueIn(card: number, at: number): void {
    if (at >= this.made.days) return;
    this.next[card] = -1;
    const final = this.final[at]!;
    if (final < 0) this.first[at] = card;
    else this.next[final] = card;
    this.final[at] = card;
  }
}

const stateNames = ['new', 'learning', 'review', 'relearning'] as const;

function quotasOf({ decks, times }: Followed, settings: Settings, wish: Wish) {
  const quota = (perDay: number | null) => new Quota((perDay ?? Infinity) / times);
  // Cards of a deck that is gone have no limit of their own.
  const each = (field: 'newPerDay' | 'reviewsPerDay') => [
    ...decks.map((deck) => quota(deck[field])),
    quota(null),
  ];
  const made = {
    fresh: quota(wish.newPerDay),
    reviews: quota(wish.reviewsPerDay),
    newQuestions: quota(settings.newQuestionsPerDay),
    questions: quota(settings.questionsPerDay),
    freshOf: each('newPerDay'),
    reviewsOf: each('reviewsPerDay'),
  };
  return { ...made, all: Object.values(made).flat() };
}

/** Takes one of each, if each has one left. */
function take(quotas: readonly { left: number }[]): boolean {
  if (quotas.some(({ left }) => left < 1)) return false;
  for (const quota of quotas) quota.left--;
  return true;
}
