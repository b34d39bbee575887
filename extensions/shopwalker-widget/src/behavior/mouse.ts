/** Matches where a mouse, or the like, is what the shopper mainly points with: a finger leaves no trace of where it is. */
export const mouse = matchMedia("(hover:hover)");
