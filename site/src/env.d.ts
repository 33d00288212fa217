declare namespace App {
  interface Locals {
    /** What the page shows. */
    view?: import('./views/page-view.ts').PageView;
  }
}

/** The pages are made by Astro's dev server, which writes scripts of its own into them. */
declare const DEV_SERVER: boolean;
