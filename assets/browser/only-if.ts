/** A condition as the server writes it: a field of this form compared, or what is settled already. */
type When = boolean | { name: string; op: string; value: string | number | boolean };

type Answers = readonly string[];

/** What a field holds now; nothing for one that is hidden itself. */
function answersOf(form: HTMLFormElement, name: string): Answers {
  const isAsked = (field: Element) => field.closest('[data-only-if][hidden]') === null;
  const fields = [...form.elements].filter(
    (each): each is HTMLInputElement => 'name' in each && each.name === name && isAsked(each),
  );
  const ticked = fields.filter((each) =>
    /^(radio|checkbox)$/.test(each.type) ? each.checked : each.type !== 'hidden',
  );
  const values = ticked.map((each) => each.value.trim());
  if (fields.length === 0) values.push(dateOf(form, name));
  return values.filter((value) => value !== '');
}

function dateOf(form: HTMLFormElement, name: string): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => {
    const field = form.elements.namedItem(`${name}-${part}`);
    return field instanceof HTMLInputElement && !field.closest('[data-only-if][hidden]')
      ? field.value.trim()
      : '';
  });
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}

function holds(when: When, form: HTMLFormElement): boolean {
  if (typeof when === 'boolean') return when;
  const { op, value } = when;
  const answers = answersOf(form, when.name);
  if (op === 'exists') return answers.length > 0 === value;
  const compared = answers.map((answer) =>
    typeof value === 'number'
      ? Number(answer) - value
      : answer < String(value)
        ? -1
        : answer > String(value)
          ? 1
          : 0,
  );
  if (op === '!=') return !compared.includes(0);
  const isMet: Record<string, (order: number) => boolean> = {
    '=': (order) => order === 0,
    '>': (order) => order > 0,
    '<': (order) => order < 0,
    '>=': (order) => order >= 0,
    '<=': (order) => order <= 0,
  };
  return compared.some(isMet[op] ?? (() => false));
}

/**
 * Hides questions that are not asked, given what the form holds now. What is typed in them is left where it is and sent as
 * it stands. Without this script they are all shown, each saying when it is asked.
 */
export function showOnlyIf(root: ParentNode): void {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-only-if]')];
  const rules = parts.flatMap((part) => {
    const form = part.closest('form');
    const whens = JSON.parse(part.dataset.onlyIf ?? '[]') as When[];
    return form ? [{ part, form, whens, isAny: part.dataset.onlyIfAny !== undefined }] : [];
  });
  if (rules.length === 0) return;
  const settle = () => {
    // A question may hang on one that was just hidden: again until nothing changes.
    for (let again = true, n = 0; again && n <= rules.length; n += 1) {
      again = false;
      for (const { part, form, whens, isAny } of rules) {
        const isAsked = isAny
          ? whens.some((when) => holds(when, form))
          : whens.every((when) => holds(when, form));
        again ||= part.hidden === isAsked;
        part.hidden = !isAsked;
      }
    }
  };
  root.addEventListener('input', settle);
  root.addEventListener('change', settle);
  settle();
}
