/** Forms that the rules of spelling do not give. Each word is listed with all its forms. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: "am is are was were been being 're 'm 's",
  have: "has had having 've",
  do: 'does did done doing',
  go: 'goes went gone going',
  put: 'puts putting',
  make: 'makes made making',
  take: 'takes took taken taking',
  get: 'gets got gotten getting',
  keep: 'keeps kept keeping',
  leave: 'leaves left leaving',
  let: 'lets letting',
  lead: 'leads led leading',
  know: 'knows knew known knowing',
  say: 'says said saying',
  tell: 'tells told telling',
  think: 'thinks thought thinking',
  send: 'sends sent sending',
  spend: 'spends spent spending',
  sell: 'sells sold selling',
  swap: 'swaps swapped swapping',
  choose: 'chooses chose chosen choosing',
  seek: 'seeks sought seeking',
  run: 'runs ran running',
  come: 'comes came coming',
  become: 'becomes became becoming',
  begin: 'begins began begun beginning',
  bring: 'brings brought bringing',
  ring: 'rings rang rung ringing',
  steal: 'steals stole stolen stealing',
  speak: 'speaks spoke spoken speaking',
  meet: 'meets met meeting',
  sleep: 'sleeps slept sleeping',
  give: 'gives gave given giving',
  find: 'finds found finding',
  fall: 'falls fell fallen falling',
  feel: 'feels felt feeling',
  hang: 'hangs hung hanged hanging',
  stay: 'stays stayed staying',
  show: 'shows showed shown showing',
  break: 'breaks broke broken breaking',
  mean: 'means meant meaning',
  deal: 'deals dealt dealing',
  lie: 'lies lied lying',
  see: 'sees saw seen seeing',
  hear: 'hears heard hearing',
  write: 'writes wrote written writing',
  withdraw: 'withdraws withdrew withdrawn withdrawing',
  drop: 'drops dropped dropping',
  refer: 'refers referred referring',
  chat: 'chats chatted chatting',
  abscond: 'absconds absconded absconding absconder absconders absconsion',
  plug: 'plugs plugged plugging',
  shot: 'shots shotted shotting shotter shotters',
  mix: 'mixes mixed mixing',
  dress: 'dresses dressed dressing',
  commit: 'commits committed committing',
  admit: 'admits admitted admitting',
  slip: 'slips slipped slipping',
  flirt: 'flirts flirted flirting flirty flirtatious',
  travel: 'travels travelled travelling',
  label: 'labels labelled labeled labelling',
  exploit: 'exploits exploited exploiting',
  child: 'children',
  man: 'men',
  woman: 'women',
  person: 'people persons',
  buy: 'buys bought buying',
  feed: 'feeds fed feeding',
  fight: 'fights fought fighting',
  cooperate: 'cooperates cooperated cooperating',
  visit: 'visits visited visiting',
  need: 'needs needed needing',
  text: 'texts texted texting',
  sext: 'sexts sexted sexting',
  snap: 'snaps snapped snapping',
  fit: 'fits fitted fitting',
  stop: 'stops stopped stopping',
  plan: 'plans planned planning',
};
const CONSONANT_END = /[aeiou][bdgmnprt]$/;
const isShort = (word: string) => word.length <= 4 && CONSONANT_END.test(word);

/** A word in every number, tense and person it may stand in; it may give one too many, never one too few. */
export function formsOf(word: string): readonly string[] {
  const known = IRREGULAR[word];
  if (known !== undefined) return [word, ...known.split(' ')];
  if (!/^[a-z]{3,}$/.test(word) || /(ing|ed|ly|ous|ive)$/.test(word))
    return [word, ...(word.endsWith('ing') ? [`${word}s`] : [])];
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    return [word, `${word}s`, `${word}d`, `${stem}ing`];
  }
  if (/[^aeiou]y$/.test(word)) {
    const stem = word.slice(0, -1);
    return [word, `${stem}ies`, `${stem}ied`, `${word}ing`];
  }
  if (/(s|x|z|ch|sh)$/.test(word)) return [word, `${word}es`, `${word}ed`, `${word}ing`];
  if (isShort(word)) {
    const doubled = `${word}${word.at(-1)}`;
    return [word, `${word}s`, `${doubled}ed`, `${doubled}ing`, `${word}ed`, `${word}ing`];
  }
  return [word, `${word}s`, `${word}ed`, `${word}ing`];
}
