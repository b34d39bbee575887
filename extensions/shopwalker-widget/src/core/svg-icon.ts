const SVG = "http://www.w3.org/2000/svg";

/** A 24 x 24 line icon in the colour of the text around it; said by its button's name, so hidden from readers. */
export function createIcon(path: string): SVGSVGElement {
  const icon = document.createElementNS(SVG, "svg");
  const line = document.createElementNS(SVG, "path");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  icon.append(line);
  return icon;
}
