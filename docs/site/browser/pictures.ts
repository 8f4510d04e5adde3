/*
 * A picture wider than the screen is shown from where it begins: a diagram begins in its middle, and a narrow screen
 * would show its empty corner.
 */
for (const frame of document.querySelectorAll(".picture .wide")) {
  const [begin, shown] = [frame.querySelector(".step, .end")?.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (begin) frame.scrollLeft += begin.left + begin.width / 2 - (shown.left + shown.width / 2);
}
