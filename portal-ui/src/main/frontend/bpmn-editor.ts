import { LitElement, html } from 'lit';
import Modeler from 'bpmn-js/lib/Modeler';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import CamundaPlatformBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';

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
    await this.updateComplete;
    this.modeler ??= this.create();
    this.modeler.get('elementTemplatesLoader').setTemplates(JSON.parse(templates));
    await this.modeler.importXML(xml);
    this.modeler.get('canvas').zoom('fit-viewport', 'auto');
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
      ],
      moddleExtensions: { camunda },
    });
    modeler.on('commandStack.changed', () => this.announce());
    return modeler;
  }

  private announce() {
    clearTimeout(this.announcement);
    this.announcement = window.setTimeout(() => this.dispatchEvent(new CustomEvent('model-changed')), 300);
  }
}

customElements.define('bpmn-editor', BpmnEditor);
