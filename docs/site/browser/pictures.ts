/*
 * Scrolls a wide picture to its first node, which is in the middle of a diagram, not in the corner.
 */
for (const frame of document.querySelectorAll(".picture .wide")) {
  const [begin, shown] = [frame.querySelector(".step, .end")?.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (begin) frame.scrollLeft += begin.left + begin.width / 2 - (shown.left + shown.width / 2);
}
