/** What stands behind a figure that counts no goods: times, distances, ages, people. On folded text. */
const MEASURED =
  /^[\s-]?(?:times (?:a|per)|x (?:a|per)|a (?:day|week|month)|am\b|pm\b|uhr|o'clock|k\b|km\b|kms\b|miles?\b|mi\b|milers?\b|kilomet\w*|marathons?|met(?:er|re)s?\b|years?|yrs?\b|year-old|months?|weeks?|days?|nights?|hours?|hrs?\b|minutes?|mins?\b|seconds?|secs?\b|degrees?|°|celsius|fahrenheit|%|percent|stones?\b|feet\b|foot\b|ft\b|inch(?:es)?\b|waist|chest|people|persons?|of us\b|(?:kids|children|kinder|enfants)\b(?=\s*(?:$|[.,!?;]|and\b|who\b|at\b|in\b|und\b|et\b|y\b))|bpm|mph|mal (?:die|pro|in der)|jahre?|monate?n?|wochen?|tage?n?|stunden?|minuten?|grad|prozent|leute|personen|ans?\b|mois|semaines?|jours?|heures?|degres|fois (?:par|dans|deja|avant|la semaine|le mois|plus)|personnes|anos?|mes(?:es)?\b|semanas?|dias?|horas?|grados|veces (?:por|a la|al|en|mas)|personas)/;

/** "3 times a week", "12 hours", "5 km": whether what follows a figure makes it a measure of something else. */
export function isMeasured(after: string): boolean {
  return MEASURED.test(after);
}
