declare namespace App {
  interface Locals {
    /** What the page shows. */
    view?: import('./views/page-view.ts').PageView;
  }
}
