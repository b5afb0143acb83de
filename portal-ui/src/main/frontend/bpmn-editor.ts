import { LitElement, html } from 'lit';
import Modeler from 'bpmn-js/lib/Modeler';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import CamundaPlatformBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser';
import german from 'bpmn-js-i18n/translations/de';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import '@bpmn-io/element-template-chooser/dist/element-template-chooser.css';

/** What the collection of translations lacks. */
const words: Record<string, string> = {
  ...german,
  'Create element': 'Element erzeugen',
  'Append element': 'Element anhängen',
  'Change element': 'Element ändern',
  Templates: 'Fähigkeiten',
  Template: 'Fähigkeit',
  'Choose element template': 'Welche Fähigkeit?',
  Select: 'Auswählen',
  Applied: 'Gewählt',
  General: 'Allgemein',
  Documentation: 'Beschreibung',
  'Element documentation': 'Beschreibung',
  'Asynchronous continuations': 'Eigene Transaktion',
  Inputs: 'Eingaben',
  Outputs: 'Ausgaben',
  'Input parameters': 'Eingaben',
  'Output parameters': 'Ausgaben',
  'Custom properties': 'Eigene Angaben',
  'Extension properties': 'Eigene Angaben',
  Implementation: 'Umsetzung',
  Type: 'Art',
  Topic: 'Fähigkeit (Topic)',
  Forms: 'Formular',
  'Form key': 'Name des Formulars',
  'User assignment': 'Zuständigkeit',
  'Candidate groups': 'Zuständige Ämter',
  'Candidate users': 'Zuständige Personen',
  Assignee: 'Bearbeiter',
  'Due date': 'Frist',
  'Follow up date': 'Wiedervorlage',
  Condition: 'Bedingung',
  'Condition Expression': 'Bedingung',
  'Multi-instance': 'Mehrfach',
  'Decision reference': 'Entscheidung',
  'Result variable': 'Ergebnis als',
  'Process variables': 'Variablen',
  Message: 'Nachricht',
  Error: 'Fehler',
  Timer: 'Zeit',
  Name: 'Name',
  ID: 'Kennung',
  Create: 'Anlegen',
  Append: 'Anhängen',
  Change: 'Ändern',
  Search: 'Suchen',
};

const legible = 0.75;

const translate = (text: string, values: Record<string, string> = {}) =>
  ((document.documentElement.lang.startsWith('de') && words[text]) || text).replace(
    /{([^}]+)}/g,
    (_, key) => values[key] ?? `{${key}}`,
  );

/** Hides what the check would refuse. */
class AllowedGroups {
  static readonly $inject = ['propertiesPanel'];
  private static readonly refused = /Listener|FieldInjection|JobExecution|ExternalTask|BusinessKey|CandidateStarter|Tasklist/;

  constructor(panel: any) {
    panel.registerProvider(100, this);
  }

  getGroups() {
    return (groups: { id: string }[]) => groups.filter((group) => !AllowedGroups.refused.test(group.id));
  }
}

/** Offers to draw only what the check would take. */
class AllowedKinds {
  static readonly $inject = ['popupMenu', 'palette'];
  private static readonly refused =
    /(script|send|manual)-task|transaction|ad-hoc|complex|\bdata-|\bgroup\b|signal|escalation|compensation|cancel|link-intermediate|conditional-(start|boundary|intermediate)|instantiate|exclusive-event-based/;

  constructor(menu: any, palette: any) {
    for (const id of ['bpmn-create', 'bpmn-append', 'bpmn-replace']) {
      menu.registerProvider(id, 100, { getPopupMenuEntries: () => AllowedKinds.only });
    }
    palette.registerProvider(100, { getPaletteEntries: () => AllowedKinds.only });
  }

  private static only(entries: Record<string, unknown>) {
    return Object.fromEntries(Object.entries(entries).filter(([id]) => !AllowedKinds.refused.test(id)));
  }
}

interface Mark {
  element: string;
  text: string;
  error: boolean;
}

/** A process model to draw on, with its properties docked beside it. It lives in the light DOM: bpmn-js styles the page. */
class BpmnEditor extends LitElement {
  private modeler: any;
  private announcement = 0;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`<div class="bpmn-canvas"></div><div class="bpmn-properties"></div>`;
  }

  /** Shows a model; nothing counts as a change until somebody draws. */
  async load(xml: string, templates: string) {
    this.setAttribute('aria-busy', 'true');
    await this.updateComplete;
    this.modeler ??= this.create();
    this.modeler.get('elementTemplatesLoader').setTemplates(JSON.parse(templates));
    await this.modeler.importXML(xml);
    this.show();
    this.setAttribute('aria-busy', 'false');
  }

  async xml(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  /** Puts each text at its element, in place of the marks before. */
  mark(json: string) {
    const overlays = this.modeler.get('overlays');
    const registry = this.modeler.get('elementRegistry');
    overlays.remove({ type: 'finding' });
    for (const mark of JSON.parse(json) as Mark[]) {
      if (registry.get(mark.element)) {
        const badge = document.createElement('span');
        badge.className = mark.error ? 'finding-badge error' : 'finding-badge';
        badge.textContent = '!';
        badge.title = mark.text;
        overlays.add(mark.element, 'finding', { position: { top: -14, right: 14 }, html: badge });
      }
    }
  }

  select(id: string) {
    const element = this.modeler.get('elementRegistry').get(id);
    if (element) {
      this.modeler.get('selection').select(element);
      this.modeler.get('canvas').scrollToElement(element, 80);
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.announcement);
  }

  /** All of it if it stays legible, else its beginning, beside the palette. */
  private show() {
    const canvas = this.modeler.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() < legible) {
      const { inner, outer } = canvas.viewbox();
      canvas.viewbox({
        x: inner.x - 140 / legible,
        y: inner.y + inner.height / 2 - outer.height / legible / 2,
        width: outer.width / legible,
        height: outer.height / legible,
      });
    }
  }

  private create() {
    const modeler = new Modeler({
      container: this.querySelector('.bpmn-canvas'),
      propertiesPanel: { parent: this.querySelector('.bpmn-properties') },
      additionalModules: [
        BpmnPropertiesPanelModule,
        BpmnPropertiesProviderModule,
        CamundaPlatformPropertiesProviderModule,
        ElementTemplatesPropertiesProviderModule,
        CamundaPlatformBehaviors,
        CreateAppendAnythingModule,
        CreateAppendElementTemplatesModule,
        ElementTemplateChooserModule,
        {
          translate: ['value', translate],
          __init__: ['allowedGroups', 'allowedKinds'],
          allowedGroups: ['type', AllowedGroups],
          allowedKinds: ['type', AllowedKinds],
        },
      ],
      moddleExtensions: { camunda },
    });
    modeler.on('commandStack.changed', () => this.announce());
    return modeler;
  }

  private announce() {
    this.modeler.get('overlays').remove({ type: 'finding' });
    clearTimeout(this.announcement);
    this.announcement = window.setTimeout(() => this.dispatchEvent(new CustomEvent('model-changed')), 300);
  }
}

customElements.define('bpmn-editor', BpmnEditor);
