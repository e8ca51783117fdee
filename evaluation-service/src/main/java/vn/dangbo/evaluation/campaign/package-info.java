/** Campaigns: the yearly evaluation of an organisation and all below it, from the draft to the locked report. */
package vn.dangbo.evaluation.campaign;
