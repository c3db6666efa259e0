/** A duty of the register with what it can be filtered by. */
interface Card {
  readonly element: HTMLElement;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly words: string;
}

const keys = ['modality', 'who', 'topic', 'sanction'] as const;
type Key = (typeof keys)[number];
type Chosen = Readonly<Record<Key, ReadonlySet<string>>>;

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
/** Filters the register; what is chosen stands in the address (`?who=owner&modality=must`), so that it can be linked. */
function startFilter(form: HTMLFormElement): void {
  const cards = [...document.querySelectorAll<HTMLElement>('.duty-card')].map(cardOf);
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const text = form.querySelector<HTMLInputElement>('input[type="search"]');
  const update = (): void => show({ form, cards, boxes, text: text?.value ?? '' });
  const read = (): void => {
    const asked = new URLSearchParams(location.search);
    for (const box of boxes) box.checked = asked.getAll(box.name).includes(box.value);
    if (text) text.value = asked.get('words') ?? '';
    update();
  };
  const write = (): void => {
    const asked = new URLSearchParams();
    for (const box of boxes) if (box.checked) asked.append(box.name, box.value);
    if (text && text.value !== '') asked.set('words', text.value);
    const query = asked.toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    update();
  };
  form.addEventListener('input', write);
  form.addEventListener('reset', () => setTimeout(write));
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', read);
  const groups = form.querySelector('details');
  if (groups) groups.open = matchMedia('(min-width: 62rem)').matches;
  read();
}

function cardOf(element: HTMLElement): Card {
  const { who = '', modality = '', topic = '', sanction = '' } = element.dataset;
  return {
    element,
    values: { who: who.split(' '), modality: [modality], topic: [topic], sanction: [sanction] },
    words: folded(element.textContent ?? ''),
  };
}

interface Filter {
  readonly form: HTMLFormElement;
  readonly cards: readonly Card[];
  readonly boxes: readonly HTMLInputElement[];
  readonly text: string;
}

function show({ form, cards, boxes, text }: Filter): void {
  const valuesOf = (key: Key) =>
    new Set(boxes.filter((box) => box.name === key && box.checked).map(({ value }) => value));
  const chosen: Chosen = {
    modality: valuesOf('modality'),
    who: valuesOf('who'),
    topic: valuesOf('topic'),
    sanction: valuesOf('sanction'),
  };
  const words = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const withWords = cards.filter((card) => words.every((word) => card.words.includes(word)));
  const shown = new Set(withWords.filter((card) => fits(card, chosen, null)));
  for (const card of cards) card.element.hidden = !shown.has(card);
  for (const group of document.querySelectorAll<HTMLElement>('#duty-list > section'))
    group.hidden = !group.querySelector('.duty-card:not([hidden])');
  for (const box of boxes) countBeside(box, withWords, chosen);
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const said =
    status?.dataset.countText?.replace('{shown}', String(shown.size)).replace('{total}', String(cards.length)) ?? '';
  if (status && status.textContent !== said) status.textContent = said;
  const nothing = document.getElementById('duty-nothing');
  if (nothing) nothing.hidden = shown.size > 0;
  const clear = form.querySelector<HTMLElement>('button[type="reset"]');
  if (clear) clear.hidden = words.length === 0 && boxes.every(({ checked }) => !checked);
}

/** How many duties the box would show, all other filters kept: its own group is left out, since boxes of a group add up. */
function countBeside(box: HTMLInputElement, cards: readonly Card[], chosen: Chosen): void {
  const count = cards.filter(
    (card) => fits(card, chosen, box.name) && card.values[box.name]?.includes(box.value),
  ).length;
  const label = box.closest('label');
  const place = label?.querySelector('[data-count]');
  if (place) place.textContent = String(count);
  label?.classList.toggle('is-empty', count === 0);
}

const fits = (card: Card, chosen: Chosen, except: string | null): boolean =>
  keys.every(
    (key) => key === except || chosen[key].size === 0 || card.values[key]?.some((value) => chosen[key].has(value)),
  );

const found = document.querySelector<HTMLFormElement>('#duty-filter');
if (found) startFilter(found);
