import {
  type APIChannelSelectComponent,
  type APICheckboxComponent,
  type APICheckboxGroupComponent,
  type APIFileUploadComponent,
  type APIMentionableSelectComponent,
  type APIRadioGroupComponent,
  type APIRoleSelectComponent,
  type APIStringSelectComponent,
  type APITextInputComponent,
  type APIUserSelectComponent,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import { calledBy } from "../../../core/kernel/text/made-id.ts";
import { type LookReader, text } from "./reader.ts";

type Select =
  | APIStringSelectComponent
  | APIUserSelectComponent
  | APIChannelSelectComponent
  | APIRoleSelectComponent
  | APIMentionableSelectComponent;
type Marked = APIRadioGroupComponent | APICheckboxGroupComponent | APICheckboxComponent;

/** What somebody fills in or chooses. */
export type DrawnField = APITextInputComponent | Select | Marked | APIFileUploadComponent;

/** A field with what stands in it, or with what invites to fill it in. */
export function discordField(component: DrawnField, reader: LookReader): string {
  switch (component.type) {
    case ComponentType.TextInput: {
      const tall = component.style === TextInputStyle.Paragraph ? "input tall" : "input";
      return `<div class="${tall}">${filled(component.value ?? "", component.placeholder)}</div>`;
    }
    case ComponentType.StringSelect: {
      const chosen = component.options.filter((option) => option.default);
      return menu(filled(chosen.map((option) => option.label).join(", "), component.placeholder));
    }
    case ComponentType.UserSelect:
    case ComponentType.ChannelSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect: {
      const chosen = (component.default_values ?? []).map(({ id }) => calledBy(reader.names.get(id), id));
      return menu(filled(chosen.join(", "), component.placeholder));
    }
    case ComponentType.RadioGroup:
      return component.options.map((option) => choice(option.default ? "◉" : "○", option.label)).join("");
    case ComponentType.CheckboxGroup:
      return component.options.map((option) => choice(option.default ? "☑" : "☐", option.label)).join("");
    case ComponentType.Checkbox:
      return choice(component.default ? "☑" : "☐", "");
    case ComponentType.FileUpload:
      return '<div class="input">📎</div>';
  }
}

const filled = (value: string, placeholder = ""): string =>
  text(value) || `<span class="empty">${text(placeholder)}&nbsp;</span>`;

const menu = (shown: string): string => `<div class="input select"><span>${shown}</span><span>⌄</span></div>`;

const choice = (mark: string, label: string): string => `<div class="choice">${mark} ${text(label)}</div>`;
