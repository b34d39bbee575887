/** The mill wheel of the house brand. */
export function drawMillWheel(x: number, y: number, radius: number, color: string): string {
  const spokes = Array.from({ length: 8 }, (_, at) => {
    const angle = (at * Math.PI) / 4;
    return `M${x} ${y}L${Math.round(x + radius * 1.18 * Math.cos(angle))} ${Math.round(y + radius * 1.18 * Math.sin(angle))}`;
  }).join("");
  const thickness = Math.max(3, Math.round(radius / 7));
  return `<g fill="none" stroke="${color}" stroke-width="${thickness}" stroke-linecap="round"><circle cx="${x}" cy="${y}" r="${radius}"/><circle cx="${x}" cy="${y}" r="${Math.round(radius * 0.3)}"/><path d="${spokes}"/></g>`;
}
