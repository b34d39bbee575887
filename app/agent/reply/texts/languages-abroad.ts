/** Which languages are understood, in languages in which no replies are written (ISO 639-1). */
export const LANGUAGES_ABROAD: Readonly<Record<string, string>> = {
  it: "Qui capisco solo inglese, tedesco, francese e spagnolo. Scriva in una di queste lingue, per favore.",
  nl: "Ik begrijp hier alleen Engels, Duits, Frans en Spaans. Schrijf alstublieft in een van deze talen.",
  pl: "Rozumiem tu tylko angielski, niemiecki, francuski i hiszpański. Proszę napisać w jednym z tych języków.",
  pt: "Aqui entendo apenas inglês, alemão, francês e espanhol. Escreva num destes idiomas, por favor.",
  sv: "Här förstår jag bara engelska, tyska, franska och spanska. Skriv gärna på något av dessa språk.",
  tr: "Burada yalnızca İngilizce, Almanca, Fransızca ve İspanyolca anlıyorum. Lütfen bu dillerden birinde yazın.",
};
