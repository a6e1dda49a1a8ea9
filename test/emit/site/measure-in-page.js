/**
 * Measures the first picture of a page; runs in the page, and so in JavaScript: this project has no types of the DOM.
 *
 * @param {boolean} isStretched
 * @returns {import("./drawn-picture.ts").DrawnPicture}
 */
export function measureInPage(isStretched) {
  const svg = document.querySelector("svg");
  for (const text of isStretched ? svg.querySelectorAll("text[font-family]") : []) {
    const size = Number(text.getAttribute("font-size"));
    text.setAttribute("textLength", String([...text.textContent].length * 0.603 * size));
    text.setAttribute("lengthAdjust", "spacingAndGlyphs");
  }
  const rects = [...svg.querySelectorAll("rect")];
  return {
    width: svg.viewBox.baseVal.width,
    height: svg.viewBox.baseVal.height,
    texts: [...svg.querySelectorAll("text")].map((text) => ({
      ...boxOf(text),
      text: text.textContent,
      size: Number(text.getAttribute("font-size")),
      colour: fillOf(text),
      behind: fillOf(findBehind(text)),
    })),
    strokes: [...svg.querySelectorAll("line, circle, path")].map(boxOf),
    areas: rects.map(boxOf),
  };

  function findBehind(text) {
    const { left, top, right, bottom } = boxOf(text);
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    return rects.findLast((rect) => {
      const box = boxOf(rect);
      const isBefore = rect.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      return isBefore && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    });
  }

  function boxOf(node) {
    const { x, y, width, height } = node.getBBox();
    return { left: x, top: y, right: x + width, bottom: y + height };
  }

  function fillOf(node) {
    return getComputedStyle(node)
      .fill.match(/[\d.]+/g)
      .map(Number);
  }
}
