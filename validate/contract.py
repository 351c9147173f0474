"""The columns that the checks read: a package that lacks one cannot be proved by them."""

# Written down here on purpose, apart from the models of the build: a column that is renamed or
# dropped there must not switch off a check without a word.
COLUMNS = {
    "claims": (
        "claim_id claim_type claim_type_zh claim_type_en report_id report_title_zh "
        "report_title_en delivered_on part_title_zh part_title_en item_title_zh "
        "item_title_en section_id section_title_zh section_title_en sentence_id quote_zh "
        "summary_en verifiability verifiability_zh verifiability_en indicator_id "
        "indicator_zh indicator_en quantity_id quantity_zh value value_high unit_id "
        "unit_label_zh unit_label_en comparator comparator_zh comparator_en measure_type "
        "measure_type_zh measure_type_en direction direction_zh direction_en "
        "is_annual_average baseline_value baseline_year period_start period_end period_end_on "
        "policy_area_id policy_area_zh policy_area_en place_id place_zh place_en is_draft "
        "char_start char_end"
    ),
    "achievements": (
        "achievement_id report_id section_id sentence_id quote_zh summary_en "
        "verifiability indicator_id value value_high unit_id comparator measure_type "
        "direction is_annual_average baseline_value baseline_year period_start period_end "
        "policy_area_id place_id quantity_id is_draft char_start char_end"
    ),
    "targets": (
        "target_id report_id section_id sentence_id quote_zh summary_en verifiability "
        "indicator_id value value_high unit_id comparator measure_type direction "
        "is_annual_average baseline_value baseline_year period_start period_end "
        "policy_area_id place_id quantity_id is_draft char_start char_end"
    ),
    "projects": (
        "project_id report_id name_zh name_en name_evidence name_source_url project_type "
        "policy_area_id place_id is_draft"
    ),
    "sections": (
        "section_id report_id parent_section_id position level label_zh title_zh title_en "
        "is_title_assigned period_start period_end char_start char_end"
    ),
    "sentences": (
        "sentence_id report_id section_id position text_zh function is_paragraph_end "
        "no_claim_reason_en is_draft char_start char_end"
    ),
    "quantities": (
        "quantity_id report_id sentence_id text_zh role value value_high unit_id unit_zh "
        "comparator measure_type direction is_annual_average baseline_value baseline_year "
        "period_start period_end no_claim_reason_en char_start char_end"
    ),
    "project_mentions": (
        "project_mention_id report_id project_id section_id sentence_id quote_zh status "
        "promised_status is_draft char_start char_end"
    ),
    "indicator_pairs": (
        "indicator_pair_id report_id indicator_id indicator_zh indicator_en unit_id "
        "achievement_id achieved_value achieved_comparator achieved_period_start achieved_period_end "
        "target_id promised_value promised_comparator promised_period_start promised_period_end"
    ),
    "corrections": (
        "correction_id report_id kind before after reason_zh reason_en source_start "
        "source_end char_start char_end"
    ),
    "coding_agreement": (
        "coding_agreement_id report_id table_name variable measure units_compared agreement"
    ),
    "reports": (
        "report_id title_zh title_en place_id issuer_zh issuer_en speaker_zh speaker_en "
        "session_zh session_en delivered_on source_url source_sha256 text_sha256 "
        "text_characters"
    ),
    "indicators": (
        "indicator_id label_zh label_en definition_zh definition_en unit_id measure_type "
        "sdg_target sdg_reason_en"
    ),
    "units": (
        "unit_id label_zh label_en definition_zh definition_en words_zh quantity_kind "
        "ucum_code iso_4217_code si_unit si_factor"
    ),
    "policy_areas": ("policy_area_id topic_number label_zh label_en definition_zh definition_en"),
    "places": (
        "place_id place_type gbt2260_code parent_place_id label_zh label_en definition_zh "
        "definition_en"
    ),
    "codes": ("code_id code_list code position label_zh label_en definition_zh definition_en"),
}
