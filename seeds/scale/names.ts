/** Given names of invented children and staff, from many languages, because search must work for all of them. */
export const givenNames: readonly string[] =
  'Wilf Odalys Marnie Jayden Tamsin Corin Isolde Perrin Anwen Bodhi Calla Dafydd Elspeth Farida Gethin Halima Idris Juno Kasim Linnea Mirza Nerys Orla Pavel Quinn Rhiannon Sorcha Tariq Una Viggo Wren Xanthe Yusuf Zofia Amara Bilal Carys Dilan Esme Fintan Giulia Hamza Imani Jarek Keziah Lowri Magda Nadia Omari Petra Rafferty Saoirse Teodor Ulla Verity Wiktor Yara Zainab Ailsa Bram Chidi Delphine Eamon Freya Gwil Hanna Ivo Jamila Kofi Leila Milos Niamh Oskar Priya Rosalind Stellan Thandi Umar Vesna Winnie Yannick Zadie Arlo Beatrix Cyrus Dorcas Emeka Flora Grigor Hestia Inaya Jonas Kirra Lucian Maeve Nils Ottilie Pia Roan Sunniva Tobias'.split(
    ' ',
  );

const beginnings =
  'Ash Bram Carr Dun Elder Fern Grey Hazel Ivel Kestrel Lark Marl Nettle Oak Pike Quill Raven Sedge Thistle Under Vale Whin Yarrow Amber Birch Clover Drift Ember'.split(
    ' ',
  );
const endings =
  'brook dale field ford hollow ley mere moor pike ridge shaw stow thwaite wick wood worth'.split(' ');

/** Family names made of two parts: 448 that no register holds together. */
export const familyNames: readonly string[] = beginnings.flatMap((begin) =>
  endings.map((end) => `${begin}${end}`),
);
