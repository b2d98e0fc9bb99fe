// Not between the halves of a character outside the basic plane.
export const wholeTo = (text: string, max: number) =>
  text.slice(0, max).replace(text.length > max ? /[\ud800-\udbff]$/ : /$^/, "");
