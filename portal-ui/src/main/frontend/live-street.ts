import { LitElement, html } from 'lit';

type Pair = [number, number];
type Path = [string, number, Pair[]];
type StopLine = [string, string, Pair, Pair];
type Vehicle = [number, string, number, number, number, number];
interface Drawing { fictitious: boolean; paths: Path[]; junctions: [string, string, Pair][]; stopLines: StopLine[] }
interface Scene { moment: number; pace: number; vehicles: Vehicle[]; lights: [string, string][]; waiting: [string, number][]; reserved: string[]; at: number }
interface View { x: number; y: number; scale: number }

const ASK_EVERY = 1000;
const FRAMES_PER_SECOND = 12;
/** A whole area in less is not to be made out; the sheet is scrolled instead. */
const LEAST_WIDTH = 820;
const METRES_PER_DEGREE = 111_320;
const LIGHTS: Record<string, string> = { RED: '#d22630', RED_AMBER: '#e87722', GREEN: '#1c9a50', AMBER: '#f0b323', DARK: '#777777' };
const LENGTHS: Record<string, number> = { CAR: 2, LORRY: 2.5, BUS: 2.6, EMERGENCY: 2.4 };

/**
 * The streets of an area with what moves there. It asks the server once a second, draws a dozen times a second what
 * lies between two answers, and does neither while nobody sees it. Colours come from the style sheet.
 */
class LiveStreet extends LitElement {
  static override properties = { area: {}, texts: { type: Object }, paused: { state: true }, focused: { state: true }, lost: { state: true } };

  declare area: string;
  declare texts: Record<string, string>;
  declare paused: boolean;
  declare focused: string;
  declare lost: boolean;

  private drawing?: Drawing;
  private last?: Scene;
  private now?: Scene;
  private ground?: HTMLCanvasElement;
  private origin: Pair = [0, 0];
  private view: View = { x: 0, y: 0, scale: 1 };
  private colours = new Map<string, string>();
  private asking?: number;
  private frame?: number;
  private drawnAt = 0;
  private visible = false;
  private readonly resized = new ResizeObserver(() => this.fit());
  private readonly seen = new IntersectionObserver((entries) => { this.visible = entries.some((one) => one.isIntersecting); });
  private readonly dressed = new MutationObserver(() => this.fit());
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

  constructor() {
    super();
    this.area = '';
    this.texts = {};
    this.paused = this.calm;
    this.focused = '';
    this.lost = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const text = (key: string) => this.texts[key] ?? '';
    return html`
      <div class="street-controls">
        <button type="button" @click=${() => this.pause()} aria-pressed=${this.paused}>${text('pause')}</button>
        <label>${text('focus')}
          <select @change=${(e: Event) => this.focusOn((e.target as HTMLSelectElement).value)}>
            <option value="">${text('all')}</option>
            ${(this.drawing?.junctions ?? []).map(([key, name]) => html`<option value=${key}>${name}</option>`)}
          </select>
        </label>
        <span class="clock" aria-hidden="true"></span>
      </div>
      <div class="street-sheet" tabindex="0" role="group" aria-label=${text('focus')}>
        <canvas role="img" aria-label=${text('label')}></canvas>
      </div>
      <p class="street-note" role="status">${this.lost ? text('lost') : ''}</p>
      <p class="street-note">${this.drawing?.fictitious ? text('fictitious') : ''}</p>`;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.begin();
  }

  private async begin() {
    await this.updateComplete;
    this.resized.observe(this.querySelector('.street-sheet')!);
    this.seen.observe(this);
    this.dressed.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style'] });
    this.asking = window.setInterval(() => this.ask(), ASK_EVERY);
    this.frame = requestAnimationFrame((time) => this.tick(time));
    await this.load();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.seen.disconnect();
    this.dressed.disconnect();
    window.clearInterval(this.asking);
    cancelAnimationFrame(this.frame!);
  }

  private async load() {
    const answer = await fetch(`api/strasse/${encodeURIComponent(this.area)}/karte`).catch(() => undefined);
    if (!answer?.ok) {
      this.lost = true;
      return;
    }
    const drawing: Drawing = await answer.json();
    this.origin = drawing.junctions[0]?.[2] ?? drawing.paths[0]?.[2][0] ?? [0, 0];
    this.drawing = drawing;
    this.requestUpdate();
    await this.updateComplete;
    this.fit();
    await this.ask();
  }

  private async ask() {
    if (!this.drawing || document.hidden || (this.now && (!this.visible || this.paused))) {
      return;
    }
    const answer = await fetch(`api/strasse/${encodeURIComponent(this.area)}/szene`).catch(() => undefined);
    this.lost = !answer?.ok;
    if (answer?.ok) {
      this.last = this.now;
      this.now = { ...(await answer.json()), at: performance.now() };
      if (this.paused) {
        this.paint(1);
      }
    }
  }

  private pause() {
    this.paused = !this.paused;
    this.last = undefined;
  }

  private focusOn(key: string) {
    this.focused = key;
    this.fit();
  }

  /** Metres east and south of the first junction. */
  private metres([longitude, latitude]: Pair): Pair {
    const east = (longitude - this.origin[0]) * METRES_PER_DEGREE * Math.cos((this.origin[1] * Math.PI) / 180);
    return [east, (this.origin[1] - latitude) * METRES_PER_DEGREE];
  }

  private place(pair: Pair): Pair {
    const [east, south] = this.metres(pair);
    return [(east - this.view.x) * this.view.scale, (south - this.view.y) * this.view.scale];
  }

  /** Chooses what is seen, sizes the sheet and draws what does not move. */
  private fit() {
    const sheet = this.querySelector<HTMLElement>('.street-sheet');
    const canvas = sheet?.querySelector('canvas');
    if (!sheet || !canvas || !this.drawing || sheet.clientWidth === 0) {
      return;
    }
    this.colours.clear();
    const points = this.interesting();
    const [west, east] = [Math.min(...points.map((p) => p[0])), Math.max(...points.map((p) => p[0]))];
    const [north, south] = [Math.min(...points.map((p) => p[1])), Math.max(...points.map((p) => p[1]))];
    const width = Math.max(sheet.clientWidth, this.focused ? 0 : LEAST_WIDTH);
    const height = Math.round(Math.min(560, Math.max(260, (width * (south - north)) / Math.max(1, east - west))));
    const scale = Math.min(width / (east - west), height / (south - north));
    this.view = { scale, x: (west + east) / 2 - width / scale / 2, y: (north + south) / 2 - height / scale / 2 };
    const sharp = window.devicePixelRatio || 1;
    canvas.width = width * sharp;
    canvas.height = height * sharp;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    this.ground = document.createElement('canvas');
    this.ground.width = canvas.width;
    this.ground.height = canvas.height;
    const pen = this.ground.getContext('2d')!;
    pen.scale(sharp, sharp);
    this.paintGround(pen);
    this.paint(1);
  }

  private interesting(): Pair[] {
    const junction = this.drawing!.junctions.find(([key]) => key === this.focused);
    if (junction) {
      const [x, y] = this.metres(junction[2]);
      return [[x - 110, y - 65], [x + 110, y + 65]];
    }
    return this.drawing!.paths.flatMap(([, , places]) => places.map((place) => this.metres(place)));
  }

  /** As the browser resolves it now, light or dark. */
  private colour(name: string) {
    const known = this.colours.get(name);
    if (known) {
      return known;
    }
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    this.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    this.colours.set(name, colour);
    return colour;
  }

  private paintGround(pen: CanvasRenderingContext2D) {
    const [lane, bus, crossing, ink, paper] = ['--street', '--street-bus', '--street-crossing', '--ink', '--paper'].map((one) => this.colour(one));
    pen.lineCap = 'butt';
    pen.lineJoin = 'round';
    for (const [kind, width, places] of this.drawing!.paths) {
      pen.strokeStyle = kind === 'BUS_LANE' ? bus : kind === 'CROSSING' ? crossing : lane;
      pen.lineWidth = Math.max(1.5, width * this.view.scale);
      pen.setLineDash(kind === 'CROSSING' ? [Math.max(1, 0.5 * this.view.scale), Math.max(1, 0.5 * this.view.scale)] : []);
      this.line(pen, places);
    }
    pen.setLineDash([]);
    pen.font = '600 14px "Source Sans 3", sans-serif';
    pen.textAlign = 'center';
    let [end, row] = [-Infinity, 0];
    for (const [, name, place] of [...this.drawing!.junctions].sort((a, b) => a[2][0] - b[2][0])) {
      const [x, y] = this.place(place);
      const half = pen.measureText(name).width / 2;
      row = x - half < end ? (row + 1) % 3 : 0;
      end = x + half + 10;
      const above = y - Math.min(60, 30 * this.view.scale + 18) - 19 * row;
      pen.lineWidth = 4;
      pen.strokeStyle = paper;
      pen.strokeText(name, x, above);
      pen.fillStyle = ink;
      pen.fillText(name, x, above);
    }
  }

  private line(pen: CanvasRenderingContext2D, places: Pair[]) {
    pen.beginPath();
    places.map((place) => this.place(place)).forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.stroke();
  }

  private tick(time: number) {
    this.frame = requestAnimationFrame((next) => this.tick(next));
    if (this.paused || !this.visible || document.hidden || !this.now || time - this.drawnAt < 1000 / FRAMES_PER_SECOND) {
      return;
    }
    this.drawnAt = time;
    this.paint(Math.min(1.2, (performance.now() - this.now.at) / ASK_EVERY));
  }

  /** @param share of the way from the scene before to the newest one */
  private paint(share: number) {
    const canvas = this.querySelector('canvas');
    if (!canvas || !this.ground || !this.drawing) {
      return;
    }
    const pen = canvas.getContext('2d')!;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(this.ground, 0, 0);
    const sharp = window.devicePixelRatio || 1;
    pen.scale(sharp, sharp);
    if (this.now) {
      this.paintReserved(pen, this.now);
      this.paintLights(pen, this.now);
      this.paintVehicles(pen, this.now, share);
      this.querySelector('.clock')!.textContent = this.clock(this.now);
    }
  }

  private clock(scene: Scene) {
    const time = new Date(scene.moment).toLocaleTimeString(document.documentElement.lang, { timeZone: 'Europe/Berlin' });
    return scene.pace > 1.05 ? `${time} (${Math.round(scene.pace)}×)` : time;
  }

  /** Junctions that are kept green for somebody in a hurry. */
  private paintReserved(pen: CanvasRenderingContext2D, scene: Scene) {
    for (const [, , place] of this.drawing!.junctions.filter(([one]) => scene.reserved.includes(one))) {
      const [x, y] = this.place(place);
      pen.beginPath();
      pen.arc(x, y, Math.max(16, 22 * this.view.scale), 0, 2 * Math.PI);
      pen.lineWidth = 4;
      pen.strokeStyle = this.colour('--blue');
      pen.stroke();
    }
  }

  private paintLights(pen: CanvasRenderingContext2D, scene: Scene) {
    const lights = new Map(scene.lights);
    const waiting = new Map(scene.waiting);
    pen.lineCap = 'round';
    pen.font = '600 13px "Source Sans 3", sans-serif';
    for (const [group, kind, left, right] of this.drawing!.stopLines) {
      pen.strokeStyle = LIGHTS[lights.get(group) ?? 'DARK'];
      pen.lineWidth = Math.max(kind === 'VEHICLES' ? 3 : 2, 1.1 * this.view.scale);
      this.line(pen, [left, right]);
      const people = waiting.get(group) ?? 0;
      if (people > 0 && this.view.scale > 1.5) {
        const [x, y] = this.place(left);
        pen.fillStyle = this.colour('--ink');
        pen.fillText(String(people), x, y - 6);
      }
      waiting.delete(group);
    }
  }

  private paintVehicles(pen: CanvasRenderingContext2D, scene: Scene, share: number) {
    const earlier = new Map((this.last?.vehicles ?? []).map((one) => [one[0], one]));
    const colours: Record<string, string> = {
      CAR: this.colour('--ink'), LORRY: this.colour('--ink-soft'), BUS: this.colour('--blue'), EMERGENCY: '#d22630',
    };
    for (const vehicle of scene.vehicles) {
      const [id, kind, longitude, latitude, heading, length] = vehicle;
      const old = earlier.get(id);
      const at: Pair = old ? [old[2] + (longitude - old[2]) * share, old[3] + (latitude - old[3]) * share] : [longitude, latitude];
      const [x, y] = this.place(at);
      pen.save();
      pen.translate(x, y);
      pen.rotate(((heading - 90) * Math.PI) / 180);
      pen.fillStyle = colours[kind] ?? colours.CAR;
      const wide = Math.max(2.5, LENGTHS[kind] * this.view.scale);
      const long = Math.max(4, length * this.view.scale);
      pen.fillRect(-long, -wide / 2, long, wide);
      pen.restore();
    }
  }
}

customElements.define('live-street', LiveStreet);
