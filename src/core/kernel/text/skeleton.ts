// What looks like which letters or digits: of the table of Unicode 17.0 (https://www.unicode.org/Public/security/latest/confusables.txt)
// all Latin, Greek, Cyrillic and Armenian letters and digits that look like Latin ones; what NFKD makes of them anyway is left out.
const TABLE = `
  2=ƧꙄꝚ 3=ƷȜЗӠꝪꞫ 5=Ƽ 6=б 8=Ȣȣ 9=Ꝯ A=ΑА AA=Ꜳ AE=ÆӔ AO=Ꜵ AU=Ꜷ AV=ꜸꜺ AY=Ꜽ B=ΒВꞴ C=С E=ΕЕ F=ϜꞘ G=Ԍ H=ΗН J=ͿЈꞲ K=ΚК
  M=ΜϺМ N=Ν O=0ΟОՕ OE=Œ OO=ꚘꝎ P=ΡР R=Ʀ S=ЅՏ T=ΤТ T3=Ꜩ U=Ս V=Ѵ W=Ԝ X=ΧХꞳ Y=ΥУҮ Z=Ζ a=ɑαа aa=ꜳ ae=æӕ ao=ꜵ au=ꜷ
  av=ꜹꜻ ay=ꜽ b=ƄЬ bl=Ы c=сᴄ d=ԁ dz=ʣ e=еҽꬲ f=ƒքẝꞙꬵ g=ƍɡցᶃ h=һհ i=ıɩɪιіւꙇ j=ϳј l=1I|ƖǀΙІӀӏ lO=Ю ll=ǁ ls=ʪ lz=ʫ
  n=ոռ o=οσоօᴏᴑꬽ oe=œ oo=ꚙꝏ p=þƿρϸр q=ԛգզ r=гᴦꭇꭈ rn=m s=ƽѕꜱ tf=ꝷ ts=ʦ u=ʋυսᴜꞟꭎꭒ ue=ᵫ uo=ꭣ v=νѵᴠ w=ɯшѡԝաᴡ x=х
  y=ɣʏγуүᶌỿꭚ z=ᴢ
`;

const LOOKS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/\s+/)
    .flatMap((entry): [string, string][] => {
      const [as = "", letters = ""] = entry.split("=");
      return Array.from(letters, (letter) => [letter, as]);
    }),
);

/**
 * What a name looks like: two names with the same skeleton are told apart by nobody at a glance ("Ana", and "Аna" with a Cyrillic
 * first letter). It is for comparing only. The algorithm is that of
 * https://www.unicode.org/reports/tr39/#Confusable_Detection, on the letters in which people's names imitate Latin ones.
 */
export function skeleton(name: string): string {
  // A capital looks like other letters than the small one does, and a capital I like an l: neither tells two names apart.
  return looks(looks(name.normalize("NFKD")).toLowerCase())
    .replaceAll("i", "l")
    .replace(/\s+/gu, " ")
    .trim();
}

const looks = (text: string): string =>
  Array.from(text, (letter) => LOOKS.get(letter) ?? letter)
    .join("")
    .normalize("NFKD");
