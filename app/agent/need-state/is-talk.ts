/** Words of talking and correcting in four languages, folded. */
const TALK = new Set(
  "already aged every morning mornings evening evenings afternoon always often usually sometimes help helps january february march april june july august september october november december meant mean means need needs arrive arrives arrived delivered birthday party ahnlich ahnliche ahnliches ahnlichen similar similaire similaires parecido parecida parecidos parecidas same gleiche gleichen meme memes mismo misma actually instead sorry wait hmm hm well also rather okay ok before after earlier previous keep change correction oops nope yeah sure maybe meinte meine gemeint doch lieber moment vorhin stattdessen achso voulais voulait dire pardon plutot avant digo decir dije perdon mejor antes queria vale stand stands itch itches itchy obviously definitely honestly basically certainly probably preferably ideally exactly literally simply naturally um uh erm eh ah oh wondering natuerlich naturlich quasi halt ahm evidemment evidement surement obviamente claro he's she's we're they're it's i'm headed heading going matching both each beide beiden jeweils uns cherchons voulons aimerions chacun necesitamos queremos buscamos nosotros ouch uff oof wow whoa omg wtf yikes geez jeez damn lol lmao lmaooo haha hahaha phew meh hey yo bro dude fancy fussed honest honestly lovely grand cheers ta meanwhile doable somebody someone uff puh boah oje oh la olala super".split(
    " ",
  ),
);

/** Whether a word belongs to the talk rather than to the wish ("meant", "instead"): nothing is searched with it. */
export function isTalk(word: string): boolean {
  return TALK.has(word);
}
