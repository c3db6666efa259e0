/** So many frames in a row a place must be in sight, and so many at most it is sought. */
const enough = 30;
const most = 180;

/** The latest search; a reader who scrolls or types ends it. */
let search = 0;
for (const hand of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
  addEventListener(
    hand,
    () => {
      search += 1;
    },
    { capture: true, passive: true },
  );
}

/**
 * Blocks out of sight are not laid out until they come near, and then take another height than was thought, so that the first jump lands
 * close by and a slow page moves the place away again: it is sought until it stays in sight.
 */
export function bringIntoView(place: HTMLElement | null | undefined): void {
  if (!place) return;
  // What is taller than the room is read from its beginning.
  const jump = (): void => place.scrollIntoView({ block: isTall(place) ? 'start' : 'center', behavior: 'instant' });
  search += 1;
  const own = search;
  let [still, frames] = [0, 0];
  const seek = (): void => {
    if (own !== search) return;
    const isThere = frames > 0 && isInSight(place);
    still = isThere ? still + 1 : 0;
    if (!isThere) jump();
    frames += 1;
    if (still < enough && frames < most) requestAnimationFrame(seek);
  };
  jump();
  requestAnimationFrame(seek);
}

const isTall = (place: HTMLElement): boolean => place.getBoundingClientRect().height > innerHeight * 0.6;

function isInSight(place: HTMLElement): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  return isTall(place) ? top >= 0 && top < innerHeight / 2 : bottom > 0 && top < innerHeight;
}
