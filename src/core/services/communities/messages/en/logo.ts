/** The logo of a community. */
export const logo = {
  "settings.logo.summary": "Give this community a logo for the title page of its reports",
  "title.settings.logo": "The community’s logo",
  "name.logo": "logo",
  "settings.logo.file": "A picture: PNG or JPEG, at most 256 KB",
  "settings.logo.remove": "Take the logo away",
  "settings.logo.removed": "Reports have no logo from now on.",
  "settings.logo.none": "There is no logo.",
  "settings.logo.missing":
    "Please attach the picture: a PNG or JPEG file. In a terminal: {command} and the file’s name.",
  "settings.logo.done": "Reports show this logo from now on",
  "settings.logo.size": "The logo is {width, number} × {height, number} pixels.",
  "settings.logo.stripped": "Only the picture is kept: where, when and with what it was made was left out.",
  "settings.logo.picture": "That is no picture that I can print, or it is damaged. Please give a PNG or JPEG file.",
  "settings.logo.large":
    "That file has {size, number} KB; a logo may have {most, number} KB. Please make the picture smaller.",
  "settings.logo.pixels":
    "That picture is {width, number} × {height, number} pixels; a logo may be {most, number} on either side. Please make it smaller.",
  "audited.community.logo": "changed the community’s logo",
} as const;
