import type { Steps } from './pattern.ts';
import {
  ABOUT_WORDS,
  ACTORS,
  BETWEEN_NOT_AND,
  FAMILY_ACTORS,
  NEGATORS,
  NOT_THE_CHILD,
  NOT_THE_FAMILY,
  TITLES,
} from './word-classes.ts';
import type { Word } from './words-of-text.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words that say who a clause is about, and end the search. */
const PERSON = set(
  'he she they you her him them youngster youngsters twin twins pair couple kid kids teen teens minor victim siblings sister sisters brother brothers cousin cousins eldest youngest oldest middle female male child children person people girl girls boy boys lad lads teenager teenagers youth youths yp pupil student son daughter',
);
const ENDS_CLAUSE = set('but because while although though when if whereas unless until since');
/** What follows these is not who does it. */
const PREPOSITIONS = set(
  'with from to at by in for on about towards against into near after before despite through',
);
const NOT_A_NAME = set(
  'the a an this that these those there it when if as after before his her their our my in on at by for with from to and or but so mr what why how once since while although then yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december both two three some many most all no any one please just also being getting using having',
);
const AFTER_A_PERSON = set(
  'as to and that for with in on at is was has who of being by from into because about',
);
/** Who writes, and what is not anybody: they count only right before what is done. */
const WEAK = set('we i it this which that');
const HELPING = set(
  "am is are was were be been have has had do did does will would can could should may might must not n't never also 've 'll 'd 're 'm 's just both all still",
);
/** Between somebody and what they tell of: they tell it, and do not do it. */
const TELLING = set(
  'report reports reported reporting describe describes described say says said saying feel feels felt think thinks thought believe believes believed note notes noted record records recorded raise raises raised list lists listed see sees saw view views viewed consider considers considered concern concerns concerned worry worries worried state states stated told inform informs informed find finds found witness witnessed observe observed experience experienced struggle struggles manage manages query queries queried identify identified discuss discussed explore explored refer refers referred know knows known mention mentions mentioned suspect suspects suspected highlight highlighted call calls called labelled label about regarding around confirm confirms confirmed advise advises advised understand understands understood heard hear comment comments commented suggest suggests suggested indicate indicates indicated allege alleges alleged explain explains explained share shares shared disclose discloses disclosed agree agreed maintain maintains maintained add added imply implies implied acknowledge acknowledges acknowledged',
);
const BEING = set("is was are were be been being remains became becomes gets got seems seemed 's");
/** A thing of the child's, so that what is said of it is said of them. */
const OF_A_CHILD = set(
  'behaviour behaviours behavior conduct presentation lifestyle clothing clothes sex relationship engagement attendance account story choice choices compliance image images allegation allegations disclosure statement one attitude manner actions overdose',
);
/** "CAMHS appt DNA’d": whose occasion it is, and not who missed it. */
const OCCASION = set('appointment appointments appt appts session sessions referral interview visit visits');
const FARTHEST = 12;

/** Whether somebody who is not the child (or the family) does what stands at `from`: the nearest who, to the left. */
export function isDoneByOthers(
  words: readonly Word[],
  from: number,
  about: 'child' | 'family',
  steps: Steps,
): boolean {
  const others = about === 'child' ? NOT_THE_CHILD : NOT_THE_FAMILY;
  const sentence = words[from]?.sentence;
  if (isAThing(words, from)) return true;
  for (let at = from - 1; at >= from - FARTHEST && words[at]?.sentence === sentence; at--) {
    const word = words[at] as Word;
    steps.taken += 1;
    if (words[at + 1]?.isAfterComma && at + 1 !== from) return false;
    if (ENDS_CLAUSE.has(word.form)) return false;
    if (TELLING.has(word.form)) return false;
    if (OWNING.has(word.form) && from - at <= 3) return false;
    if (WEAK.has(word.form)) {
      if (allHelping(words, at + 1, from)) return true;
      continue;
    }
    if (word.form === 'young') return false;
    if (others.has(word.form) && OCCASION.has(words[at + 1]?.form ?? '')) continue;
    if (others.has(word.form)) {
      const before = prepositionBefore(words, at);
      if (before === -1) return words[at - 1]?.form !== 'young';
      at = before;
      continue;
    }
    if (PERSON.has(word.form) && !isPossessive(words, at)) return false;
    if (word.isCapitalised && !NOT_A_NAME.has(word.form)) return TITLES.has(words[at - 1]?.form ?? '');
  }
  return false;
}

const OWNING = set('his her their your');
function allHelping(words: readonly Word[], from: number, until: number): boolean {
  for (let at = from; at < until; at++)
    if (!HELPING.has(words[at]?.form ?? '') && !words[at]?.form.endsWith('ly')) return false;
  return true;
}

/** "The week was challenging": a noun that is nobody, with a form of "to be" between. */
function isAThing(words: readonly Word[], from: number): boolean {
  const sentence = words[from]?.sentence;
  let at = BEING.has(words[from]?.form ?? '') ? from : from - 1;
  while (
    at >= from - 3 &&
    words[at]?.sentence === sentence &&
    HELPING.has(words[at]?.form ?? '') &&
    !BEING.has(words[at]?.form ?? '')
  )
    at -= 1;
  if (words[at]?.sentence !== sentence || !BEING.has(words[at]?.form ?? '')) return false;
  while (BEING.has(words[at - 1]?.form ?? '') || /^(has|have|had|also)$/.test(words[at - 1]?.form ?? ''))
    at -= 1;
  const noun = words[at - 1];
  // After a comma somebody else may be spoken of: "that Tia, 12, is …".
  if (words[at]?.isAfterComma || noun?.isAfterComma) return false;
  if (noun === undefined || noun.sentence !== sentence || !isAfterArticle(words, at - 1)) return false;
  const isSomebody = PERSON.has(noun.form) || OF_A_CHILD.has(noun.form) || noun.isCapitalised;
  return !isSomebody && !isFamily(noun.form);
}

/** "the floor", "the upper floor"; not "the young man". */
function isAfterArticle(words: readonly Word[], noun: number): boolean {
  for (let at = noun - 1; at >= noun - 3 && words[at]?.sentence === words[noun]?.sentence; at--) {
    const form = words[at]?.form ?? '';
    if (/^(the|a|an|this|that|our)$/.test(form)) return true;
    if (form === 'young' || PREPOSITIONS.has(form) || PERSON.has(form) || OWNING.has(form)) return false;
  }
  return false;
}
const isFamily = (form: string) => NOT_THE_CHILD.has(form) && !NOT_THE_FAMILY.has(form);

/** "her" and "his" before a noun say whose, not who. */
const isPossessive = (words: readonly Word[], at: number) =>
  (words[at]?.form === 'her' && !AFTER_A_PERSON.has(words[at + 1]?.form ?? '')) ||
  words[at + 1]?.form === "'s";

/** The place of a preposition up to three words before a noun, so that the noun is what it governs; -1 when there is none. */
function prepositionBefore(words: readonly Word[], noun: number): number {
  for (let at = noun - 1; at >= noun - 3 && words[at]?.sentence === words[noun]?.sentence; at--) {
    const word = words[at] as Word;
    if (PREPOSITIONS.has(word.form)) return at;
    if (
      !/^(the|a|an|his|her|their|our|my|this|that|old|older|new|social|youth|family|foster)$/.test(
        word.form,
      ) &&
      !/(ed|al|er)$/.test(word.form)
    )
      return -1;
  }
  return -1;
}

/** "… were made by the panel": who does it stands after it. */
export function isDoneByOthersAfter(words: readonly Word[], end: number, about: 'child' | 'family'): boolean {
  const others = about === 'child' ? ACTORS : FAMILY_ACTORS;
  const sentence = words[end - 1]?.sentence;
  for (let at = end; at < end + 2; at++) {
    if (words[at]?.sentence !== sentence) return false;
    if (words[at]?.form !== 'by' || words[at + 1]?.form.endsWith('ing')) continue;
    for (let who = at + 1; who <= at + 4 && words[who]?.sentence === sentence; who++) {
      const form = words[who]?.form ?? '';
      if (others.has(form) && words[who + 1]?.form !== "'s") return true;
      if (PERSON.has(form) && form !== 'her') return false;
    }
  }
  return false;
}

/** Denied ("she is not promiscuous"), or the word itself is what is spoken of ("we do not say absconded"). */
export function isDenied(words: readonly Word[], from: number, steps: Steps): boolean {
  const sentence = words[from]?.sentence;
  for (let at = from - 1; at >= from - 9 && words[at]?.sentence === sentence; at--) {
    const form = words[at]?.form ?? '';
    steps.taken += 1;
    if (NEGATORS.has(form)) return true;
    if (!BETWEEN_NOT_AND.has(form) && !form.endsWith('ly')) return false;
    if (words[at]?.isAfterComma) return false;
  }
  return false;
}

const WRONG = set(
  'wrong unfair inaccurate incorrect misleading unhelpful inappropriate harmful avoid avoided stop replace replaced replacing',
);
const SAY = set(
  'say saying said call called calling describe described describing label labelled labelling write writing use using used suggest suggesting think word words term terms language blame blaming',
);

/** "It would be wrong to say…", "instead of calling her…", "rather than …", "the word …". */
export function isAboutTheWord(words: readonly Word[], from: number): boolean {
  const sentence = words[from]?.sentence;
  const near = (at: number) => (words[at]?.sentence === sentence ? (words[at]?.form ?? '') : '');
  if (
    ABOUT_WORDS.has(near(from - 1)) &&
    /^(the|this|a|of|word|words|like|as|such|or|=|these|those|phrase)$/.test(near(from - 2))
  )
    return true;
  if (near(from - 1) === 'than' && near(from - 2) === 'rather') return true;
  for (let at = from - 1; at >= from - 7; at--) {
    if (!SAY.has(near(at))) continue;
    for (let before = at - 1; before >= at - 4; before--) {
      if (WRONG.has(near(before))) return true;
      if (near(before) === 'instead' || (near(before) === 'rather' && near(before + 1) === 'than'))
        return true;
    }
  }
  return false;
}
