const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Sets that patterns name by `@`. Exact forms. */
export const WORD_CLASSES: Readonly<Record<string, ReadonlySet<string>>> = {
  self: list(
    'himself herself themselves themself yourself yourselves theirself theirselves itself myself oneself',
  ),
  poss: list('his her their your my its the'),
  own: list('his her their your'),
  not: list("not n't never no nor neither without cannot"),
  adult: list(
    'adult adults man men male males woman women older stranger strangers grown unknown dealer dealers gang gangs exploiter exploiters perpetrator perpetrators abuser abusers offender offenders criminal criminals nominal nominals ocg paedophile paedophiles',
  ),
  elder: list('adult adults men man males women woman male female females stranger strangers'),
  exploiter: list(
    'exploiter exploiters exploiting exploits exploited abuser abusers abusing abuses abused perpetrator perpetrators groomer groomers trafficker traffickers dealer dealers gang gangs men man males hurts hurting harms harming controls controlling rapist',
  ),
  drug: list(
    'drug drugs cannabis weed crack heroin cocaine coke spice ketamine mdma pills ecstasy wraps gear bud ‘food’ cat thc vapes lean',
  ),
  payment: list(
    'drug drugs cannabis weed alcohol money cash food gift gifts phone phones clothes trainers vapes cigarettes lift lifts takeaway favour favours somewhere accommodation credit vodka',
  ),
  network: list(
    'dealer dealers gang gangs line lines ocg network olders elders exploiter exploiters criminal criminals men males man adults males group groups perpetrator perpetrators crew firm',
  ),
  image: list(
    'image images picture pictures photo photos photograph photographs video videos selfie selfies pic pics content snap snaps imagery',
  ),
  explicit: list('explicit naked nude indecent sexual sexualised intimate topless inappropriate'),
  worker: list(
    'staff professional professionals worker workers us carer carers mum mom dad adult adults parent parents people teacher teachers police others services system everyone everybody them',
  ),
  engage: list(
    'engage engaging engaged engages engagement cooperate cooperating cooperates co operate comply complies complying interact participate',
  ),
  crime: list(
    'crime crimes criminality cse cce ce exploitation gang gangs prostitution offending county lines drug drugs dealing trafficking',
  ),
  young: list(
    'child children person people boy boys girl girls teenager teenagers adolescent adolescents yp youth youths lad female male woman women man men kid kids',
  ),
  peers: list('peer peers classmate classmates schoolfriend schoolfriends'),
  numbertime: list('one two three four five six several many some all any most both appointments sessions'),
};

/** Who is not the child: a sentence about what they do blames no child. */
const WORKERS =
  'health education housing probation officer officers police constable worker workers staff professional professionals agency agencies council councils authority authorities school schools college teacher teachers nurse nurses doctor doctors gp consultant consultants manager managers chair panel board team teams service services hospital court judge landlord company companies provider providers solicitor solicitors counsellor therapist psychologist interpreter government minister department ofsted charity committee partnership commissioner bank insurer coach instructor mentor practitioner practitioners clinic camhs cafcass governors club academy library clinician paramedic paramedics coordinator representative representatives dentist visitor inspector inspectors magistrates';
const HOMES = 'home homes placement';
const FAMILY =
  'mum mums mom mother mothers mam dad dads father fathers parent parents stepdad stepfather stepmum stepmother uncle aunt auntie aunty nan nana gran granny grandmother grandad grandfather grandparents family families carer carers';
const ADULTS =
  'neighbour neighbours adults man men woman women males perpetrator perpetrators exploiter exploiters abuser abusers offender offenders suspect suspects dealer dealers gang gangs network driver drivers owner owners criminals defendant groomer groomers trafficker traffickers prisoner patient tenants adult someone somebody resident residents';
const THINGS =
  'bin bins bike bikes book books chair chairs coat coats glasses pens tools trolley trolleys uniform uniforms letter letters post parcel parcels email emails file files document documents record records laptop laptops phone phones key keys money pass passes system systems building office road bus buses train trains funding budget budgets market report reports project projects programme programmes application meeting fire car cars van dog cat horse cuts risks risk trauma vaccine path letterbox equipment software computer website stock prices costs demand this which workload waiting weather situation traffic inflation epidemic';

export const NOT_THE_CHILD = list(`${WORKERS} ${HOMES} ${FAMILY} ${ADULTS} ${THINGS}`);
/** As above, for words that are unfair to families too. */
export const NOT_THE_FAMILY = list(`${WORKERS} ${ADULTS} ${THINGS}`);
/** Who can do something: after "by", a thing is a place ("by the bus station") or a way. */
export const ACTORS = list(`${WORKERS} ${HOMES} ${FAMILY} ${ADULTS}`);
export const FAMILY_ACTORS = list(`${WORKERS} ${ADULTS}`);

export const TITLES = list(
  'mr mrs ms miss mx dr prof professor pc dc ds di dci sgt sergeant judge sir lady cllr councillor rev reverend st',
);
/** After a name, these say that it was one. */
export const NAMED_THINGS = list(
  'programme project scheme magazine charity campaign trust workshop course film book band song album game novel ltd limited unit matrix act festival newsletter app podcast series club road street lane',
);
/** Small words that may stand anywhere inside a turn of phrase without changing it. */
export const FILLERS = list(
  'also again just really very often always still repeatedly now then even sometimes both so quite rather being been further more most already ever too much some somewhat increasingly potentially perhaps maybe likely all straight right only simply',
);
/** Between "not" and what it denies. */
export const BETWEEN_NOT_AND = list(
  'a an the be is are was were been being am have has had do does did ever at all in any such thing as that she he they it you we i to by of can could should would will must may might someone somebody who child children evidence suggestion indication reason think believe accept agree consider regard regarded considered seen described describe called call say saying said write use used using term word words label labelled label labelling viewed treated known simply just really person people anyone way sense her him them his their this so much being',
);
export const NEGATORS = list("not n't never no nor neither nobody cannot hardly without");
/** Speaking about the word itself. */
export const ABOUT_WORDS = list('word words term terms phrase phrases wording label labels language');
