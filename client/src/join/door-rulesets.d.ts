/** Made by the build; see build/door-rulesets.ts. */
declare module 'virtual:sandtable/door-rulesets' {
  import type { TeamMark, TeamShape } from '@sandtable/shared/rules/manifest.ts';
  import type { Text } from '@sandtable/shared/words.ts';
  import type { Messages } from '../ui/message.ts';

  export interface DoorTeam {
    readonly id: string;
    readonly name: Text;
    readonly code: string;
    readonly mark: TeamMark;
    readonly shape: TeamShape;
    readonly roles: readonly { readonly id: string; readonly name: Text }[];
  }
  export interface DoorRuleset {
    readonly title: Text;
    readonly summary: Text;
    readonly turns: number;
    readonly teams: readonly DoorTeam[];
    /** By language; `en` is complete. */
    readonly words: { readonly en: Messages; readonly [language: string]: Messages };
  }
  export const doorRulesets: { readonly [id: string]: () => Promise<{ default: DoorRuleset }> };
}
