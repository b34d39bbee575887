export { startBehavior } from "./start-behavior";
