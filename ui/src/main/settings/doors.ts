/** The doors by the names of the program: what they are called, and their pictures. */
import { call, flask, http, link, server, terminal } from "../../components/icons.ts";
import { t, type TextId } from "../../texts/index.ts";

export const DOORS: Record<string, { icon: string; name: TextId }> = {
  ctl: { icon: terminal, name: "door-ctl" },
  link: { icon: link, name: "door-link" },
  http: { icon: http, name: "door-http" },
  baresip: { icon: call, name: "door-baresip" },
  asterisk: { icon: server, name: "door-asterisk" },
  freeswitch: { icon: server, name: "door-freeswitch" },
  genesys: { icon: server, name: "door-genesys" },
  practice: { icon: flask, name: "door-practice" },
};

/** What a door is called; a reporter that named itself, by that name. */
export function doorName(name: string): string {
  const known = DOORS[name];
  return known ? t(known.name) : name;
}
