/**
 * Words of talk about a cart that name no thing of a shop, though they stand where a thing could: what is done, the cart itself,
 * words for one's own pick, sighs and thanks. Folded, in four languages.
 */
// prettier-ignore
const WORDS = `
add put pop stick throw chuck toss bung sling whack slap whip drop pick grab get fetch bag take leave keep lose ditch bin dump swap switch trade change replace double halve up make bump go include place send hand pass sort reserve hold order buy
ditto dibs mine yours hers theirs ours same again rest remainder half third quarter dozen lot lots load loads bunch few handful several plenty many most much batch round run set combo deal total amount number count figure limit max min order checkout till cart basket bag bags trolley tab list pile mix
colour color shade hue tone size width length fit cut version style model variant flavour flavor taste option choice pick favourite usual kind type sort way thing thingy thingies thingamajig doodah bits bit item items product article stuff pack packs pair pairs box boxes tube tubes tub tin bottle single singles piece pieces unit units ones one
chance shot try go look word moment minute sec second time times day days week month year today tomorrow tonight morning evening now later point end start way idea thought mind guess bet hurry rush favor favour trick job problem worry bother trouble matter reason mistake typo error bad oops sorry wrong correction thanks thank ta rid cheers cool fine lovely perfect great sweet nice fab brill ace grand brilliant fair enough alright lol haha ok okay yes yep yeah no nope nah well hm hmm uh um umm uhm erm er ah ahh oh ugh argh whoa wow hey hi hello please pls plz kindly honestly literally basically actually obviously probably definitely seriously though anyway also too comma period stop question mark full
waist hip hips bust calf calves thigh wrist shoulder belly neck
small medium large big bigger biggest smaller smallest larger largest short shorter long longer wide wider narrow narrower light lighter dark darker bright brighter new old other others another spare extra more less fewer next last first latter former final whole entire single double regular normal standard plain
mate buddy pal love dear darling honey babe bro dude sis fam boss chief guys folks lads girls team club crew squad gang family kids kid child twin twins baby person people everyone everybody somebody someone friend neighbour neighbor colleague coach teacher captain partner flatmate cousin nan granny gran grandad
mehrere einige paar nochmal nochmals dasselbe denselben dieselbe dieselben draus daraus jede jeder jedes reicht reichen genuegt genugt langt
ab ach aeh ahm also alle beide beiden davon dazu drauf rein raus weg einmal eins gerne mal nee ne tja nehm nehme nimm pack packe leg lege tu tue schmeiss wirf haue tausch tausche wechsel wechsle nehmen ding dings teil teile stueck stuck packung packungen karton kiste schachtel tube dose variante ausfuhrung sorte farbe grose rest halfte doppelte gleiche gleichen selbe selben andere anderen korb warenkorb wagen einkaufswagen bestellung danke bitte moment fehler sorry quatsch kumpel freund freundin verein team
plusieurs quelques chaque suffit suffisent
bien bon parfait finalement alors donc voila euh bah ben svp stp merci panier commande lot reste moitie double autre autres meme memes pareil truc trucs machin unite paire paires boite carton sachet article modele version couleur teinte taille pointure gout parfum choix ajoute ajoutez mets mettez remets prends prenez donne donnez garde gardez enleve enlevez retire retirez vire change changez echange echangez remplace remplacez passe passez seule seul suffit
varios varias algunos algunas cada basta bastan sobra
vale dale listo pues bueno entonces porfa gracias perdon ponme pon ponga mete meteme dame anade anademe agrega agregame quita quitame saca cambia cambiame deja dejame llevo quiero carrito cesta pedido resto mitad doble otro otra otros otras mismo misma mismos mismas igual iguales cosa cosas par pares caja cajas paquete unidad unidades color talla sabor modelo version suelto sueltos suelta sueltas
`;

const SET = new Set(WORDS.trim().split(/\s+/));

export function isCartTalk(word: string): boolean {
  return SET.has(word);
}
