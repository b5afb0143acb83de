import { LitElement, html } from 'lit';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

/** A process model to look at: where a case was, where it stands, what failed. */
class BpmnViewer extends LitElement {
  private viewer: any;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`<div class="bpmn-canvas"></div>`;
  }

  /** @param marks JSON object, class name to element ids; an element the model does not have is passed over */
  async load(xml: string, marks: string) {
    await this.updateComplete;
    this.viewer ??= new NavigatedViewer({ container: this.querySelector('.bpmn-canvas') });
    await this.viewer.importXML(xml);
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    for (const [name, ids] of Object.entries(JSON.parse(marks) as Record<string, string[]>)) {
      ids.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, name));
    }
    canvas.zoom('fit-viewport', 'auto');
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.viewer?.destroy();
    this.viewer = undefined;
  }
}

customElements.define('bpmn-viewer', BpmnViewer);
